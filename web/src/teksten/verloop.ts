/** Dutch texts of the timeline and of who looked. */
export const verloopTeksten = {
  titel: 'Wat is er gebeurd',
  stapTerug: 'Teruggedraaid naar',
  door: (wie: string) => `door ${wie}`,
  inzageTitel: 'Wie heeft gekeken',
  inzageUitleg:
    'Elke keer dat iemand dit dossier opent, iets downloadt of wijzigt, staat dat hier. Ook als iets niet mocht: dat staat per persoon en per dag op één regel.',
  inzageLeeg: 'Nog niemand heeft dit dossier geopend.',
  wanneer: 'Wanneer',
  wie: 'Wie',
  wat: 'Wat',
  grond: 'Waarom mag dat',
  hoortBijTaak: 'hoort bij de taak',
  aantalKeer: (aantal: number) => `${aantal} keer`,
  totEnMet: 'tot en met',
  systeem: 'Kindbrug (automatisch)',
  gronden: {
    TOESTEMMING: 'toestemming van een ouder',
    WPO_18A: 'het kind is schriftelijk aangemeld bij deze school (WPO artikel 18a)',
    'TOESTEMMING+WPO_18A': 'toestemming van een ouder, en het kind is schriftelijk aangemeld (WPO artikel 18a)',
  } as Readonly<Record<string, string>>,
} as const;
