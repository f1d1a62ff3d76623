import { type House, room } from './room.ts';

export const LOCAL: House = {
  root: 'local',
  floors: [
    {
      title: 'Ground',
      rooms: [
        room('data', 'Folders, and one owner at a time of each.', 'What is in them.'),
        room('assembly', 'The stacks as the CDK writes them, made once.', 'A change of them.'),
        room('client-build', 'The web client as it is hosted, made once.', 'A setting of its own.'),
      ],
    },
    {
      title: 'The stand-ins',
      rooms: [room('cloud', 'What AWS does for us, over the same protocols.', 'Anything of shared, functions or web.')],
    },
    {
      title: 'Who uses them',
      rooms: [
        room('client', 'Somebody with a browser, an app for codes and a mailbox.', 'A way round the API.'),
        room('demo', 'Made-up people and cases.', 'A row that the API could not have made.'),
        room('rondleiding', 'The page that leads a first visitor round.', 'A part of what is deployed.'),
      ],
    },
    {
      title: 'Commands',
      rooms: [
        room('prepare.ts', 'Makes what a start needs.', 'A server.'),
        room('reset.ts', 'Starts over.', 'A question.'),
        room('start.ts', 'Runs it all.', 'A stand-in.'),
      ],
    },
  ],
};
