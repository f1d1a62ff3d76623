/** Dutch texts about what was typed and is not saved yet. */
export const draftTeksten = {
  begonnen: 'U bent hier eerder aan begonnen. Het is nog niet opgeslagen.',
  opnieuw: 'Opnieuw beginnen',
  intussen: 'Iemand anders heeft dit intussen ook gewijzigd. Kijk of alles klopt en sla daarna op.',
  gewijzigdTitel: 'Iemand anders heeft dit ook gewijzigd',
  gewijzigdUitleg:
    'Wat u invulde, is niet weg. Hieronder staan beide naast elkaar. Kies wat blijft; u kunt het daarna nog aanpassen.',
  ander: 'Zo staat het nu',
  eigen: 'Dit vulde u in',
  neemAnder: 'Neem dit over',
  houdEigen: 'Houd wat ik invulde',
  gekozen: 'Gekozen',
  leeg: '(leeg)',
} as const;
