import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseSync } from 'oxc-parser';
import { readImports } from './imports.ts';

/** Where the language rule holds: all code that runs. */
const ROOTS = ['shared', 'functions', 'local', 'infra', 'scripts', 'web/src'] as const;

/**
 * Dutch verbs, in the forms in which a name can begin. A word that is as often a noun of the domain (plaats, lijst,
 * werk, vraag) is told by what stands after it, and is left out.
 */
const DUTCH_VERBS: ReadonlySet<string> = new Set(
  `aanvaard beoordeel bepaal bereken bevestig bewaar bewerk bied blijft blokkeer breng controleer corrigeer deblokkeer denk doe doet
  draag draai gaat geef geeft geldt gelast haal handel heeft herhaal herken herstel hoort houdt inspecteer kan kent keur kies kijk komt koppel
  krijgt laad laat lees leest leg lever lijkt maak maakt mag meld moet neem nodig noemt ontkoppel oordeel opent orden probeer registreer ruim
  schrijf sluit splits staat stel stuur telt toets toon trek verander vergelijk verleng vernieuw vernietig verplaats verschuif vervang verwerk
  verwijder verzend verzin vind voeg volg voltooi vraagt vul waarschuw wacht weet weiger werkt wijs wijzig wis wordt zeg zet ziet zoek`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** A function that stands at the top of a file. */
interface NamedFunction {
  readonly file: string;
  readonly name: string;
}

/** Every function at the top of a file, parts of pages (PascalCase) left out: those are called after what they show. */
export function topFunctions(): readonly NamedFunction[] {
  return ROOTS.flatMap((root) =>
    [...readImports(root).keys()].flatMap((file) =>
      namesIn(file, readFileSync(file, 'utf8'))
        .filter((name) => /^[a-z]/.test(name))
        .map((name) => ({ file, name })),
    ),
  );
}

/** The names of the functions at the top of one source. */
export function namesIn(file: string, source: string): readonly string[] {
  return parseSync(file, source).program.body.flatMap((statement): readonly string[] => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration') return declared.id ? [declared.id.name] : [];
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) => {
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
      return isFunction && id.type === 'Identifier' ? [id.name] : [];
    });
  });
}

/**
 * The functions and files that begin with a Dutch verb and are no act of the API, each as a sentence that tells what to
 * do.
 */
export function dutchVerbs(functions: readonly NamedFunction[], acts: ReadonlySet<string>): readonly string[] {
  const wrong = functions.filter(({ name }) => startsDutch(name) && !acts.has(name));
  const files = [...new Set(functions.map(({ file }) => file))].filter((file) => {
    const name = camelCase(basename(file).replace(/\.tsx?$/, ''));
    return startsDutch(name) && !acts.has(name) && !file.endsWith('.tsx');
  });
  return [
    ...wrong.map(
      ({ file, name }) =>
        `${file}: ${name} begins with a Dutch verb and is no operationId. Machinery begins with an English verb or predicate: find…, require…, is….`,
    ),
    ...files.map(
      (file) => `${file} is called after a Dutch verb and is no act of the API. Name it in English, with Dutch nouns.`,
    ),
  ];
}

function startsDutch(name: string): boolean {
  return DUTCH_VERBS.has(/^[a-z]+/.exec(name)?.[0] ?? '');
}

/** leg-intrekking-vast → legIntrekkingVast. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
