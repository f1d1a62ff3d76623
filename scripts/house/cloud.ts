import { type House, room } from './room.ts';

export const CLOUD: House = {
  root: 'local/cloud',
  floors: [
    {
      title: 'Ground',
      rooms: [
        room('write-safely.ts', 'Files that are whole or not there.', 'What is in them.'),
        room('free-port.ts', 'A port that nobody has.', 'A server.'),
        room('ports.ts', 'The fixed ports.', 'A server.'),
        room('server.ts', 'A server on this machine.', 'A protocol of AWS.'),
        room('permissions', 'What a role may do, as its policy says.', 'A service.'),
        room('signature.ts', 'Who signed a request.', 'What it asks.'),
      ],
    },
    {
      title: 'What is told and read',
      rooms: [
        room('events', 'The bus, schedules and the malware scan.', 'A function.'),
        room('cognito', 'The user pool.', 'A rule of our API.'),
        room('template', 'Reading the templates of the stacks.', 'A value that is not in them.'),
      ],
    },
    {
      title: 'Services',
      rooms: [
        room('mail', 'SES, and the mailbox to look into.', 'A template of a mail.'),
        room('s3', 'Buckets with versions and presigned requests.', 'What a file is.'),
        room('dynamodb', 'The engine of the table, and its door.', 'Our keys.'),
        room('lambda', 'Functions in threads, from their bundles.', 'Their sources.'),
        room('http-api', 'Routes, authorizer, CORS.', 'A path of ours.'),
        room('streams', 'What changed in the table goes to functions and queues.', 'A decision about it.'),
        room('web', 'The hosted client with the function at the edge.', 'A page.'),
      ],
    },
    {
      title: 'The cloud',
      rooms: [
        room('wiring.ts', 'What leads where.', 'A service.'),
        room('ground.ts', 'What every part stands on: folders, settings, permissions.', 'A service.'),
        room('services.ts', 'Starting each service, and ending it.', 'A protocol.'),
        room('functions.ts', 'Starting what calls the functions.', 'A protocol.'),
        room('cloud.ts', 'Starting and stopping all of it.', 'A service.'),
      ],
    },
  ],
};
