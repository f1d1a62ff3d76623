import { type House, room } from './room.ts';

export const SHARED: House = {
  root: 'shared',
  floors: [
    {
      title: 'Ground',
      rooms: [room('kernel', 'Dates, texts, errors, identifiers: what any system has.', 'A word of the domain.')],
    },
    {
      title: 'What things are',
      rooms: [
        room(
          'model',
          'Schemas and types of the domain, and what follows from one thing alone.',
          'Who may do what; how something is done.',
        ),
        room('ports', 'Interfaces to what is outside: tables, files, the user pool.', 'An implementation.'),
      ],
    },
    {
      title: 'Who may do what',
      rooms: [
        room('toegang', 'The table of rights, computed from the dossier at one moment.', 'A change of anything.'),
      ],
    },
    {
      title: 'What every change keeps',
      rooms: [
        room('limiet', 'How often somebody may do something.', 'A right.'),
        room('melding', 'Who is told what, once per act.', 'Sending.'),
        room('overlegronde', 'The rules of consultation rounds.', 'Looking somebody up.'),
        room('vertrek', 'Who leaves a case by a change, and what closes with it.', 'A special case for one role.'),
      ],
    },
    {
      title: 'The engine',
      rooms: [room('dossier', 'How a request on a dossier is carried out, once for all.', 'A rule of one subject.')],
    },
    {
      title: 'Subjects',
      rooms: [
        room('gebruiker', 'People and their lidmaatschappen: inviting, accepting, signing out.', 'A dossier.'),
        room('organisatie', 'The start of an SWV.', 'A dossier.'),
        room('inzage', 'Reading the log.', 'Writing it: the engine does.'),
        room('zinnen', 'What a step says to each reader.', 'A sentence for everybody.'),
        room('toestemming', 'Giving, taking back, objecting, on paper too.', 'Who may read by it.'),
        room('advies', 'Advice and zienswijzen.', 'A status.'),
        room('school', 'Asks to schools, answers, the zorgplicht clock.', 'A status.'),
        room('bijlage', 'Files from announcement to reading and removal.', 'Trust in what a name says.'),
        room('kind', 'The child, its ouders, and recognising either.', 'A search in the table.'),
        room('vernietiging', 'Retention, destruction by two people.', 'An exception for one case.'),
        room('samenvoeging', 'Two dossiers of one child become one.', 'A move of anything.'),
        room(
          'hulpvraag',
          'The transitions between statuses, and the people of a case.',
          'A text that a status claims.',
        ),
        room('voorstel', 'What takes two people in a dossier.', 'A rule of what is proposed.'),
        room('dienst', 'People who go out of service leave every case they stand on.', 'A case that is skipped.'),
        room('verzending', 'A melding becomes a mail, and what came of it.', 'A decision who is told.'),
        room('beheer', 'Accounts and organisations, by one beheerder or two.', 'What is in a dossier.'),
        room('avg', 'What parents ask by law.', 'Access by it.'),
      ],
    },
    {
      title: 'What people see of it',
      rooms: [
        room('gevolgen', 'What an act would do, before it is done.', 'A rule: it runs the one that is there.'),
        room('views', 'A dossier as one reader sees it.', 'A change.'),
        room('overdracht', 'Packages: what leaves, for whom, on which ground.', 'A text that the views do not show.'),
      ],
    },
    {
      title: 'The doors',
      rooms: [
        room('contract', 'The HTTP API in zod.', 'A rule.'),
        room('adapters', 'DynamoDB, S3, Cognito, SES: the only room that knows AWS.', 'A rule.'),
      ],
    },
  ],
};
