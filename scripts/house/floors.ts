/**
 * The house: every folder is a room, every room has a floor. A file may import from its own room, from rooms on lower floors, and from rooms
 * that stand before its own on the same floor. tests/unit/house.test.ts holds it, and the picture in docs/architecture.md is made of it.
 */

/** A folder directly under the root of a house, or a file that stands there by itself. */
export interface Room {
  readonly name: string;
  /** What may stand here. */
  readonly holds: string;
  /** What never may. */
  readonly never: string;
}

/** Rooms that stand at one height. An earlier room knows nothing of a later one. */
export interface Floor {
  readonly title: string;
  readonly rooms: readonly Room[];
}

/** One tree of folders with floors, the lowest one first. */
export interface House {
  readonly root: string;
  readonly floors: readonly Floor[];
}

const SHARED: House = {
  root: 'shared',
  floors: [
    {
      title: 'Ground',
      rooms: [
        {
          name: 'kernel',
          holds: 'Dates, texts, errors, identifiers: what any system has.',
          never: 'A word of the domain.',
        },
      ],
    },
    {
      title: 'What things are',
      rooms: [
        {
          name: 'model',
          holds: 'Schemas and types of the domain, and what follows from one thing alone.',
          never: 'Who may do what; how something is done.',
        },
        {
          name: 'ports',
          holds: 'Interfaces to what is outside: tables, files, the user pool.',
          never: 'An implementation.',
        },
      ],
    },
    {
      title: 'Who may do what',
      rooms: [
        {
          name: 'toegang',
          holds: 'The table of rights, computed from the dossier at one moment.',
          never: 'A change of anything.',
        },
      ],
    },
    {
      title: 'What every change keeps',
      rooms: [
        { name: 'limiet', holds: 'How often somebody may do something.', never: 'A right.' },
        { name: 'melding', holds: 'Who is told what, once per act.', never: 'Sending.' },
        { name: 'overlegronde', holds: 'The rules of consultation rounds.', never: 'Looking somebody up.' },
        {
          name: 'vertrek',
          holds: 'Who leaves a case by a change, and what closes with it.',
          never: 'A special case for one role.',
        },
      ],
    },
    {
      title: 'The engine',
      rooms: [
        {
          name: 'dossier',
          holds: 'How a request on a dossier is carried out, once for all.',
          never: 'A rule of one subject.',
        },
      ],
    },
    {
      title: 'Subjects',
      rooms: [
        {
          name: 'gebruiker',
          holds: 'People and their lidmaatschappen: inviting, accepting, signing out.',
          never: 'A dossier.',
        },
        { name: 'organisatie', holds: 'The start of an SWV.', never: 'A dossier.' },
        { name: 'inzage', holds: 'Reading the log.', never: 'Writing it: the engine does.' },
        { name: 'zinnen', holds: 'What a step says to each reader.', never: 'A sentence for everybody.' },
        { name: 'toestemming', holds: 'Giving, taking back, objecting, on paper too.', never: 'Who may read by it.' },
        { name: 'advies', holds: 'Advice and zienswijzen.', never: 'A status.' },
        { name: 'school', holds: 'Asks to schools, answers, the zorgplicht clock.', never: 'A status.' },
        {
          name: 'bijlage',
          holds: 'Files from announcement to reading and removal.',
          never: 'Trust in what a name says.',
        },
        { name: 'kind', holds: 'The child, its ouders, and recognising either.', never: 'A search in the table.' },
        { name: 'vernietiging', holds: 'Retention, destruction by two people.', never: 'An exception for one case.' },
        { name: 'samenvoeging', holds: 'Two dossiers of one child become one.', never: 'A move of anything.' },
        {
          name: 'hulpvraag',
          holds: 'The transitions between statuses, and the people of a case.',
          never: 'A text that a status claims.',
        },
        { name: 'voorstel', holds: 'What takes two people in a dossier.', never: 'A rule of what is proposed.' },
        {
          name: 'dienst',
          holds: 'People who go out of service leave every case they stand on.',
          never: 'A case that is skipped.',
        },
        {
          name: 'verzending',
          holds: 'A melding becomes a mail, and what came of it.',
          never: 'A decision who is told.',
        },
        {
          name: 'beheer',
          holds: 'Accounts and organisations, by one beheerder or two.',
          never: 'What is in a dossier.',
        },
        { name: 'avg', holds: 'What parents ask by law.', never: 'Access by it.' },
      ],
    },
    {
      title: 'What people see of it',
      rooms: [
        {
          name: 'gevolgen',
          holds: 'What an act would do, before it is done.',
          never: 'A rule: it runs the one that is there.',
        },
        { name: 'views', holds: 'A dossier as one reader sees it.', never: 'A change.' },
        {
          name: 'overdracht',
          holds: 'Packages: what leaves, for whom, on which ground.',
          never: 'A text that the views do not show.',
        },
      ],
    },
    {
      title: 'The doors',
      rooms: [
        { name: 'contract', holds: 'The HTTP API in zod.', never: 'A rule.' },
        { name: 'adapters', holds: 'DynamoDB, S3, Cognito, SES: the only room that knows AWS.', never: 'A rule.' },
      ],
    },
  ],
};

const WEB: House = {
  root: 'web/src',
  floors: [
    {
      title: 'Ground',
      rooms: [
        { name: 'check.ts', holds: 'Checks of what comes from outside the code.', never: 'A library for it.' },
        {
          name: 'config.ts',
          holds: 'The settings of this installation.',
          never: 'A default that hides a missing one.',
        },
        { name: 'router.ts', holds: 'The address.', never: 'A page.' },
        { name: 'announce.ts', holds: 'What was said last, to be heard and seen.', never: 'An element.' },
      ],
    },
    {
      title: 'Words and wires',
      rooms: [
        { name: 'wire', holds: 'What the contract says as types, and how it refuses.', never: 'A request.' },
        { name: 'teksten', holds: 'Every Dutch word.', never: 'A page.' },
      ],
    },
    {
      title: 'Who works here, and on what',
      rooms: [
        { name: 'drafts', holds: 'What was typed or sent and is not done.', never: 'Storage.' },
        { name: 'session', holds: 'Who is signed in; tokens in memory.', never: 'A request to our API.' },
        { name: 'api', holds: 'Requests, and the hooks that make them.', never: 'A rule of the domain.' },
      ],
    },
    {
      title: 'Parts of pages',
      rooms: [
        { name: 'ui', holds: 'Parts of every page.', never: 'A word of the domain.' },
        { name: 'lazy-page.tsx', holds: 'Pages that are loaded when they are opened.', never: 'A page.' },
        { name: 'sign-out.tsx', holds: 'Leaving, with a question when something is not saved.', never: 'A page.' },
        { name: 'start-failed.tsx', holds: 'What is seen when nothing could start.', never: 'A request.' },
      ],
    },
    {
      title: 'Pages',
      rooms: [{ name: 'pages', holds: 'Pages, in folders as their addresses are.', never: 'What two pages share.' }],
    },
    {
      title: 'The whole',
      rooms: [
        { name: 'signed-in.tsx', holds: 'Head, menu and the page of the address.', never: 'A page.' },
        { name: 'app.tsx', holds: 'Everything in view.', never: 'A request.' },
        { name: 'main.tsx', holds: 'The start.', never: 'An element.' },
      ],
    },
  ],
};

const LOCAL: House = {
  root: 'local',
  floors: [
    {
      title: 'Ground',
      rooms: [
        { name: 'data', holds: 'Folders, and one owner at a time of each.', never: 'What is in them.' },
        { name: 'assembly', holds: 'The stacks as the CDK writes them, made once.', never: 'A change of them.' },
        { name: 'client-build', holds: 'The web client as it is hosted, made once.', never: 'A setting of its own.' },
      ],
    },
    {
      title: 'The stand-ins',
      rooms: [
        {
          name: 'cloud',
          holds: 'What AWS does for us, over the same protocols.',
          never: 'Anything of shared, functions or web.',
        },
      ],
    },
    {
      title: 'Who uses them',
      rooms: [
        {
          name: 'client',
          holds: 'Somebody with a browser, an app for codes and a mailbox.',
          never: 'A way round the API.',
        },
        { name: 'demo', holds: 'Made-up people and cases.', never: 'A row that the API could not have made.' },
      ],
    },
    {
      title: 'Commands',
      rooms: [
        { name: 'prepare.ts', holds: 'Makes what a start needs.', never: 'A server.' },
        { name: 'reset.ts', holds: 'Starts over.', never: 'A question.' },
        { name: 'start.ts', holds: 'Runs it all.', never: 'A stand-in.' },
      ],
    },
  ],
};

const CLOUD: House = {
  root: 'local/cloud',
  floors: [
    {
      title: 'Ground',
      rooms: [
        { name: 'write-safely.ts', holds: 'Files that are whole or not there.', never: 'What is in them.' },
        { name: 'free-port.ts', holds: 'A port that nobody has.', never: 'A server.' },
        { name: 'ports.ts', holds: 'The fixed ports.', never: 'A server.' },
        { name: 'server.ts', holds: 'A server on this machine.', never: 'A protocol of AWS.' },
        { name: 'permissions', holds: 'What a role may do, as its policy says.', never: 'A service.' },
        { name: 'signature.ts', holds: 'Who signed a request.', never: 'What it asks.' },
      ],
    },
    {
      title: 'What is told and read',
      rooms: [
        { name: 'events', holds: 'The bus, schedules and the malware scan.', never: 'A function.' },
        { name: 'cognito', holds: 'The user pool.', never: 'A rule of our API.' },
        { name: 'template', holds: 'Reading the templates of the stacks.', never: 'A value that is not in them.' },
      ],
    },
    {
      title: 'Services',
      rooms: [
        { name: 'mail', holds: 'SES, and the mailbox to look into.', never: 'A template of a mail.' },
        { name: 's3', holds: 'Buckets with versions and presigned requests.', never: 'What a file is.' },
        { name: 'dynamodb', holds: 'The engine of the table, and its door.', never: 'Our keys.' },
        { name: 'lambda', holds: 'Functions in threads, from their bundles.', never: 'Their sources.' },
        { name: 'http-api', holds: 'Routes, authorizer, CORS.', never: 'A path of ours.' },
        {
          name: 'streams',
          holds: 'What changed in the table goes to functions and queues.',
          never: 'A decision about it.',
        },
        { name: 'web', holds: 'The hosted client with the function at the edge.', never: 'A page.' },
      ],
    },
    {
      title: 'The cloud',
      rooms: [
        { name: 'wiring.ts', holds: 'What leads where.', never: 'A service.' },
        { name: 'cloud.ts', holds: 'Starting and stopping all of it.', never: 'A service.' },
      ],
    },
  ],
};

export const HOUSES: readonly House[] = [SHARED, WEB, LOCAL, CLOUD];
