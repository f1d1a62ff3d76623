/** What people type to find a child, and whom they must find. A further case is one line here. */

/** One child that can be found, and what finds it. */
export interface Zoekgeval {
  /** The name as it stands in the dossier. */
  readonly kind: { readonly voornaam: string; readonly tussenvoegsel?: string; readonly achternaam: string };
  /** What is typed, each of which must find the child. */
  readonly vindt: readonly string[];
  /** What is typed and must not find it. */
  readonly vindtNiet: readonly string[];
}

/** Names as people write them in the one field that there was, and in the three that there are. */
export const QUERIES: readonly Zoekgeval[] = [
  {
    kind: { voornaam: 'Bo', achternaam: 'Bedacht' },
    vindt: ['Bedacht', 'bed', 'Bo'],
    vindtNiet: ['Verzonnen', 'dacht'],
  },
  {
    kind: { voornaam: 'Anna', achternaam: 'van den Berg' },
    vindt: ['Berg', 'berg anna', 'van den', 'Anna van den Berg', 'Berg, Anna van den', 'vandenberg'],
    vindtNiet: ['erg', 'berg bo'],
  },
  {
    kind: { voornaam: 'Ab', tussenvoegsel: 'van der', achternaam: 'Heuvel' },
    vindt: ['Heuvel', 'heuv ab', 'van der heuvel'],
    vindtNiet: ['Berg'],
  },
  {
    kind: { voornaam: 'Bo', achternaam: "'t Hart" },
    vindt: ['Hart', '’t Hart', 't hart', '`t hart'],
    vindtNiet: ['thor'],
  },
  {
    kind: { voornaam: 'Eva', achternaam: 'van ’t Hoff' },
    vindt: ['hoff', "van 't Hoff", 'vant hoff'],
    vindtNiet: ['of'],
  },
  {
    kind: { voornaam: 'Yasmin', achternaam: 'El-Amrani' },
    vindt: ['Amrani', 'El Amrani', 'el-amrani', 'elamrani', 'YASMIN'],
    vindtNiet: ['rani'],
  },
  {
    kind: { voornaam: 'Fenna', achternaam: 'de Vries' },
    vindt: ['Vries', 'de vries', 'vries fenna'],
    vindtNiet: ['ries'],
  },
  {
    kind: { voornaam: 'Noor', achternaam: 'Jansen-de Groot' },
    vindt: ['Jansen', 'Groot', 'jansen - de groot', 'Jansen–de Groot'],
    vindtNiet: ['Janssens'],
  },
  {
    kind: { voornaam: 'Anne-Fleur', achternaam: 'Bedacht' },
    vindt: ['fleur', 'anne fleur', 'annefleur'],
    vindtNiet: [],
  },
  {
    kind: { voornaam: 'Zoë', achternaam: "D'Ágata" },
    vindt: ['zoe', 'Agata', 'dagata', 'd’agata'],
    vindtNiet: ['gata'],
  },
  { kind: { voornaam: 'İpek', achternaam: 'Yıldız' }, vindt: ['ipek', 'yildiz', 'YILDIZ', 'Yıl'], vindtNiet: [] },
  { kind: { voornaam: 'Ida', achternaam: 'Groß' }, vindt: ['gross', 'Groß'], vindtNiet: [] },
  { kind: { voornaam: 'Pim', achternaam: 'Dijkstra' }, vindt: ['dykstra', 'Dĳkstra', 'di'], vindtNiet: [] },
  { kind: { voornaam: 'محمد', achternaam: 'الخطيب' }, vindt: ['محمد', 'الخطيب', 'مُحمد'], vindtNiet: ['علي'] },
  { kind: { voornaam: '小明', achternaam: '王' }, vindt: ['王', '小明', '明'], vindtNiet: ['李'] },
  { kind: { voornaam: 'Олена', achternaam: 'Шевченко' }, vindt: ['шевч', 'ОЛЕНА'], vindtNiet: ['ченко'] },
];

/** How people give the number of a case, and whether `JK-2026-000123` is the one. */
export const ZAAKNUMMERS: readonly (readonly [string, boolean])[] = [
  ['JK-2026-000123', true],
  ['jk 2026 123', true],
  ['JK–2026–000123', true],
  ['2026-000123', true],
  ['000123', true],
  ['123', true],
  ['12', true],
  ['JK-2026-0001', true],
  ['zaaknummer 123', true],
  ['Kindbrug JK-2026-000123: er is iets van u nodig', true],
  ['JK-2025-000123', false],
  ['001230', false],
  ['124', false],
];
