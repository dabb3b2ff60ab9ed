import { z } from 'zod';

// zod compiles schemas with `new Function` unless told otherwise, which the page's content security policy refuses.
// Every schema imports zod from here, so that the setting is made before the first one exists.
z.config({ jitless: true });

export { z };
