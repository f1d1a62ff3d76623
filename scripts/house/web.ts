import { house } from './room.ts';

export const WEB = house(
  'web/src',
  `
    # Ground
    check.ts | Checks of what comes from outside the code. | A library for it.
    config.ts | The settings of this installation. | A default that hides a missing one.
    router.ts | The address. | A page.
    announce.ts | What was said last, to be heard and seen. | An element.

    # Words and wires
    wire | What the contract says as types, and how it refuses. | A request.
    teksten | Every Dutch word. | A page.

    # Who works here, and on what
    drafts | What was typed or sent and is not done. | Storage.
    session | Who is signed in; tokens in memory. | A request to our API.
    api | Requests, and the hooks that make them. | A rule of the domain.

    # Parts of pages
    ui | Parts of every page. | A word of the domain.
    lazy-page.tsx | Pages that are loaded when they are opened. | A page.
    sign-out.tsx | Leaving, with a question when something is not saved. | A page.
    foot.tsx | The foot of every page. | A request.
    start-failed.tsx | What is seen when nothing could start. | A request.

    # Pages
    pages | Pages, in folders as their addresses are. | What two pages share.

    # The whole
    signed-in.tsx | Head, menu and the page of the address. | A page.
    app.tsx | Everything in view. | A request.
    main.tsx | The start. | An element.
  `,
);
