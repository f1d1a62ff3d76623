import type { Floor, House } from '../house/room.ts';

const INTRO = `# The house

Made from \`scripts/house/floors.ts\` by \`npm run docs\`; \`tests/unit/house.test.ts\` holds it. Every folder is a room, every room has a floor.
**A file imports from its own room, from rooms below, and from rooms that stand before its own on the same floor; no two rooms import each other,
and no files do so in a circle.** When the test is red, it says which import runs up and what to do: move what is needed down to a room that both
know, hand it in as a parameter, or move the file to where it belongs.

What leads where, from outside to inside:

\`\`\`mermaid
flowchart LR
  browser([browser]) --> web
  web -. types of .-> contract
  browser --> api[functions/api]
  api --> runtime[functions/runtime]
  api --> rules[shared: subjects]
  runtime --> contract[shared/contract]
  runtime --> adapters[shared/adapters]
  rules --> engine[shared/dossier]
  engine --> toegang[shared/toegang]
  adapters --> aws[(DynamoDB, S3, Cognito, SES)]
  streams[functions/streams, events, schedules] --> rules
  infra[infra: the stacks] -. deploys .-> api
  local[local: the cloud on one machine] -. runs what infra describes .-> api
\`\`\`

One request: the authorizer lets a token in → \`functions/runtime\` finds the person and the chosen lidmaatschap → the dossier is loaded (one Query) →
\`toegang\` decides from its state at this moment → a pure rule gives the dossier as it becomes and who is told → one transaction writes the difference,
the history, the lists, the log and the mails → the answer is cut to the contract.

## Which room for something new

1. Does it say what a thing *is*, and follow from one thing alone? \`shared/model\`.
2. Does it decide who may do what? \`shared/toegang\`, and its second statement in \`tests/support/oracle\`.
3. Is it a rule, or something that is done? The room of its subject; the file is called after the one thing that it does.
4. Does it show a dossier to somebody? \`shared/views\`. Does it say what an act would do? \`shared/gevolgen\`. Whether an act is possible now is a guard
   in the room of its subject, which the act and the view both ask ([why](adr/0031-acts-come-with-their-object.md)).
5. Does it touch AWS? \`shared/adapters\`, behind a port in \`shared/ports\` or in the room of the subject.
6. Does it run when something happens? \`functions\`: one trigger per file, and no rule in it.
`;

/** docs/architecture.md: the floors in one picture per house, and one sentence per room. */
export function makeHouseDoc(houses: readonly House[]): string {
  return [INTRO, ...houses.map(section)].join('\n');
}

function section(house: House): string {
  return `## \`${house.root}\`

\`\`\`mermaid
flowchart BT
${house.floors.map(box).join('\n')}
${house.floors
  .slice(1)
  .map((_, index) => `  f${index + 1} --> f${index}`)
  .join('\n')}
\`\`\`

| floor | room | holds | never |
| --- | --- | --- | --- |
${[...house.floors].reverse().map(rows).join('\n')}
`;
}

function box({ title, rooms }: Floor, index: number): string {
  return `  f${index}["<b>${title}</b><br/>${rooms.map(({ name }) => name).join(' · ')}"]`;
}

function rows({ title, rooms }: Floor): string {
  return rooms
    .map(({ name, holds, never }, index) => `| ${index === 0 ? title : ''} | \`${name}\` | ${holds} | ${never} |`)
    .join('\n');
}
