import { type House, room } from './room.ts';

export const WEB: House = {
  root: 'web/src',
  floors: [
    {
      title: 'Ground',
      rooms: [
        room('check.ts', 'Checks of what comes from outside the code.', 'A library for it.'),
        room('config.ts', 'The settings of this installation.', 'A default that hides a missing one.'),
        room('router.ts', 'The address.', 'A page.'),
        room('announce.ts', 'What was said last, to be heard and seen.', 'An element.'),
      ],
    },
    {
      title: 'Words and wires',
      rooms: [
        room('wire', 'What the contract says as types, and how it refuses.', 'A request.'),
        room('teksten', 'Every Dutch word.', 'A page.'),
      ],
    },
    {
      title: 'Who works here, and on what',
      rooms: [
        room('drafts', 'What was typed or sent and is not done.', 'Storage.'),
        room('session', 'Who is signed in; tokens in memory.', 'A request to our API.'),
        room('api', 'Requests, and the hooks that make them.', 'A rule of the domain.'),
      ],
    },
    {
      title: 'Parts of pages',
      rooms: [
        room('ui', 'Parts of every page.', 'A word of the domain.'),
        room('lazy-page.tsx', 'Pages that are loaded when they are opened.', 'A page.'),
        room('sign-out.tsx', 'Leaving, with a question when something is not saved.', 'A page.'),
        room('foot.tsx', 'The foot of every page.', 'A request.'),
        room('start-failed.tsx', 'What is seen when nothing could start.', 'A request.'),
      ],
    },
    {
      title: 'Pages',
      rooms: [room('pages', 'Pages, in folders as their addresses are.', 'What two pages share.')],
    },
    {
      title: 'The whole',
      rooms: [
        room('signed-in.tsx', 'Head, menu and the page of the address.', 'A page.'),
        room('app.tsx', 'Everything in view.', 'A request.'),
        room('main.tsx', 'The start.', 'An element.'),
      ],
    },
  ],
};
