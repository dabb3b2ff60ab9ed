/** The page of the parser window: it gets one port and answers what comes over it. It has nothing else of the program. */
import { answerOn } from './answer';

addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port) answerOn(port);
  },
  { once: true },
);
