import { house } from './room.ts';

export const LOCAL = house(
  'local',
  `
    # Ground
    data | Folders, and one owner at a time of each. | What is in them.
    assembly | The stacks as the CDK writes them, made once. | A change of them.
    client-build | The web client as it is hosted, made once. | A setting of its own.

    # The stand-ins
    cloud | What AWS does for us, over the same protocols. | Anything of shared, functions or web.

    # Who uses them
    client | Somebody with a browser, an app for codes and a mailbox. | A way round the API.
    demo | Made-up people and cases. | A row that the API could not have made.
    rondleiding | The page that leads a first visitor round. | A part of what is deployed.

    # Commands
    prepare.ts | Makes what a start needs. | A server.
    reset.ts | Starts over. | A question.
    start.ts | Runs it all. | A stand-in.
  `,
);
