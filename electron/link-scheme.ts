import { app } from 'electron';
import { LINK_SCHEME } from '#shared/passage-link';

/**
 * Has the system give the program the links that lead to passages: as an argument of a start, on macOS as an event. Only
 * what is installed asks for them: a checkout would leave them pointing at a folder that is soon gone.
 *
 * @param onLink told of each link that comes as an event.
 */
export function openPassageLinks(onLink: (link: string) => void): void {
  app.on('open-url', (event, link) => {
    event.preventDefault();
    onLink(link);
  });
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
}
