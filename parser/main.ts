/** The page of the parser window: it gets one port and answers what comes over it. It has nothing else of the program. */
import { REFUSED } from '#shared/ipc/parser-port';
import { answerOn } from './answer';

addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (!port) return;
    document.addEventListener('securitypolicyviolation', () => port.postMessage(REFUSED));
    answerOn(port);
  },
  { once: true },
);
