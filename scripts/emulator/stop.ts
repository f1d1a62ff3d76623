import { stopEmulator } from './emulator.ts';

/** `npm run stop:emulator`: ends the emulator that `npm run deploy:emulator` left running. */
await stopEmulator();
