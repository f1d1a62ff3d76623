import { house } from './room.ts';

export const CLOUD = house(
  'local/cloud',
  `
    # Ground
    write-safely.ts | Files that are whole or not there. | What is in them.
    free-port.ts | A port that nobody has. | A server.
    ports.ts | The fixed ports. | A server.
    server.ts | A server on this machine. | A protocol of AWS.
    permissions | What a role may do, as its policy says. | A service.
    signature.ts | Who signed a request. | What it asks.

    # What is told and read
    events | The bus, schedules and the malware scan. | A function.
    cognito | The user pool. | A rule of our API.
    template | Reading the templates of the stacks. | A value that is not in them.

    # Services
    mail | SES, and the mailbox to look into. | A template of a mail.
    s3 | Buckets with versions and presigned requests. | What a file is.
    dynamodb | The engine of the table, and its door. | Our keys.
    lambda | Functions in threads, from their bundles. | Their sources.
    http-api | Routes, authorizer, CORS. | A path of ours.
    streams | What changed in the table goes to functions and queues. | A decision about it.
    web | The hosted client with the function at the edge. | A page.

    # The cloud
    wiring.ts | What leads where. | A service.
    ground.ts | What every part stands on: folders, settings, permissions. | A service.
    services.ts | Starting each service, and ending it. | A protocol.
    functions.ts | Starting what calls the functions. | A protocol.
    cloud.ts | Starting and stopping all of it. | A service.
  `,
);
