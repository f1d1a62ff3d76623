import { house } from './room.ts';

export const SHARED = house(
  'shared',
  `
    # Ground
    kernel | Dates, texts, errors, identifiers: what any system has. | A word of the domain.

    # What things are
    model | Schemas and types of the domain, and what follows from one thing alone. | Who may do what; how something is done.
    ports | Interfaces to what is outside: tables, files, the user pool. | An implementation.

    # Who may do what
    toegang | The table of rights, computed from the dossier at one moment. | A change of anything.

    # What every change keeps
    limiet | How often somebody may do something. | A right.
    melding | Who is told what, once per act. | Sending.
    overlegronde | The rules of consultation rounds. | Looking somebody up.
    vertrek | Who leaves a case by a change, and what closes with it. | A special case for one role.

    # The engine
    dossier | How a request on a dossier is carried out, once for all. | A rule of one subject.

    # Subjects
    gebruiker | People and their lidmaatschappen: inviting, accepting, signing out. | A dossier.
    organisatie | The start of an SWV. | A dossier.
    inzage | Reading the log. | Writing it: the engine does.
    zinnen | What a step says to each reader. | A sentence for everybody.
    toestemming | Giving, taking back, objecting, on paper too. | Who may read by it.
    advies | Advice and zienswijzen. | A status.
    school | Asks to schools, answers, the zorgplicht clock. | A status.
    bijlage | Files from announcement to reading and removal. | Trust in what a name says.
    kind | The child, its ouders, and recognising either. | A search in the table.
    vernietiging | Retention, destruction by two people. | An exception for one case.
    samenvoeging | Two dossiers of one child become one. | A move of anything.
    hulpvraag | The transitions between statuses, and the people of a case. | A text that a status claims.
    voorstel | What takes two people in a dossier. | A rule of what is proposed.
    dienst | People who go out of service leave every case they stand on. | A case that is skipped.
    verzending | A melding becomes a mail, and what came of it. | A decision who is told.
    beheer | Accounts and organisations, by one beheerder or two. | What is in a dossier.
    avg | What parents ask by law. | Access by it.

    # What people see of it
    gevolgen | What an act would do, before it is done. | A rule: it runs the one that is there.
    views | A dossier as one reader sees it. | A change.
    overdracht | Packages: what leaves, for whom, on which ground. | A text that the views do not show.

    # The doors
    contract | The HTTP API in zod. | A rule.
    adapters | DynamoDB, S3, Cognito, SES: the only room that knows AWS. | A rule.
  `,
);
