import type { Logactie } from '#shared/contract/log-actie.ts';

/**
 * What somebody did, in words, per operation of the API and per task that runs by itself: "{naam} {handeling}". The
 * compiler asks for the words of what is added; nothing is told as "gewijzigd".
 */
export const HANDELINGEN: Readonly<Record<Logactie, string>> = {
  // the hulpvraag
  maakHulpvraag: 'heeft de hulpvraag gemaakt',
  leesHulpvraag: 'heeft de hulpvraag bekeken',
  leesVerloop: 'heeft het verloop bekeken',
  bewerkFormulier: 'heeft de aanvraag gewijzigd',
  wijzigStatus: 'heeft de status gewijzigd',
  zetStapTerug: 'heeft de laatste stap teruggedraaid',
  bewerkBetrokkenen: 'heeft de betrokkenen gewijzigd',
  verplaatsDossier: 'heeft het dossier naar een ander platform verplaatst',
  toonGevolgen: 'heeft bekeken wat een wijziging zou doen',
  lijstHulpvragen: 'heeft een lijst van hulpvragen bekeken',
  lijstWerkvoorraad: 'heeft de werkvoorraad bekeken',
  telHulpvragen: 'heeft het aantal hulpvragen bekeken',
  zoekHulpvragen: 'heeft gezocht',
  // what takes two people
  doeVoorstel: 'heeft een voorstel gedaan',
  lijstVoorstellen: 'heeft de voorstellen bekeken',
  keurVoorstelGoed: 'heeft een voorstel goedgekeurd',
  keurVoorstelAf: 'heeft een voorstel afgekeurd',
  trekVoorstelIn: 'heeft een voorstel ingetrokken',
  // the dossier
  leesDossier: 'heeft het dossier bekeken',
  bewerkKind: 'heeft de gegevens van het kind gewijzigd',
  voegOuderToe: 'heeft een ouder toegevoegd',
  bewerkOuder: 'heeft de gegevens van een ouder gewijzigd',
  verwijderOuder: 'heeft een ouder verwijderd',
  nodigOuderUit: 'heeft een ouder een account gegeven',
  ontkoppelOuder: 'heeft het account van een ouder ontkoppeld',
  schrijfObservatie: 'heeft een observatie vastgelegd',
  bewerkObservatie: 'heeft een observatie gewijzigd',
  schrijfAdvies: 'heeft een versie van het onderwijsadvies gemaakt',
  geefZienswijze: 'heeft een zienswijze toegevoegd',
  legZienswijzeVast: 'heeft een zienswijze van een ouder vastgelegd',
  leesInzageregels: 'heeft bekeken wie heeft gekeken',
  maakExport: 'heeft een kopie van het dossier gedownload',
  // bijlagen
  leesBijlageGrenzen: 'heeft bekeken welke bestanden kunnen',
  lijstSchoolbereik: 'heeft de telefoonnummers van de scholen bekeken',
  lijstBijlagen: 'heeft de lijst van bijlagen bekeken',
  registreerBijlage: 'heeft een bijlage toegevoegd',
  vernieuwUpload: 'heeft een bijlage opnieuw verstuurd',
  downloadBijlage: 'heeft een bijlage geopend of gedownload',
  bewerkBijlage: 'heeft het soort of de lezers van een bijlage gewijzigd',
  verwijderBijlage: 'heeft een bijlage verwijderd',
  haalBijlageTerug: 'heeft een verwijderde bijlage teruggehaald',
  'upload-received': 'heeft een bijlage ontvangen',
  'scan-result': 'heeft een bijlage gecontroleerd',
  'maak-voorbeeld': 'heeft een foto leesbaar gemaakt',
  'reconcile-bijlagen': 'heeft opgeruimd wat niet is aangekomen',
  'erase-weggehaalde': 'heeft een bijlage voorgoed verwijderd',
  // overleg
  lijstOverlegrondes: 'heeft de overlegrondes bekeken',
  maakRonde: 'heeft een overlegronde gemaakt',
  bewerkRonde: 'heeft een overlegronde gewijzigd',
  gelastAf: 'heeft een overleg afgezegd',
  nodigUit: 'heeft iemand uitgenodigd voor een overleg',
  wijzigVenster: 'heeft gewijzigd wanneer een genodigde kan lezen',
  sluitNu: 'heeft de documenten voor een genodigde gesloten',
  trekUitnodigingIn: 'heeft een uitnodiging ingetrokken',
  legAanwezigheidVast: 'heeft vastgelegd wie er was',
  leesAgenda: 'heeft een afspraak gedownload',
  // schools and toestemming
  voegSchoolToe: 'heeft een school van voorkeur toegevoegd',
  ordenScholen: 'heeft de volgorde van de scholen gewijzigd',
  verwijderSchool: 'heeft een school van voorkeur verwijderd',
  vraagSchool: 'heeft een school gevraagd',
  trekVraagIn: 'heeft de vraag aan een school ingetrokken',
  geefSchoolreactie: 'heeft als school geantwoord',
  legSchoolreactieVast: 'heeft het antwoord van een school vastgelegd',
  legAanmeldingVast: 'heeft een schriftelijke aanmelding vastgelegd',
  corrigeerAanmelding: 'heeft een aanmelding verbeterd',
  wijzigSchoolcontact: 'heeft de contactpersoon van een school gewijzigd',
  verlengTermijn: 'heeft de termijn van de zorgplicht verlengd',
  verwerkDienstwissel: 'heeft verwerkt dat iemand niet meer of weer aan deze hulpvraag werkt',
  waarschuwZorgplicht: 'heeft gewaarschuwd voor de termijn van de zorgplicht',
  legInschrijvingVast: 'heeft de inschrijving vastgelegd',
  geefToestemming: 'heeft toestemming gegeven',
  legToestemmingVast: 'heeft een toestemming op papier vastgelegd',
  trekToestemmingIn: 'heeft een toestemming ingetrokken',
  legIntrekkingVast: 'heeft het intrekken van een toestemming vastgelegd',
  maakBezwaar: 'heeft bezwaar gemaakt tegen het delen',
  legBezwaarVast: 'heeft een bezwaar tegen het delen vastgelegd',
  legBezwaarintrekkingVast: 'heeft het intrekken van een bezwaar vastgelegd',
  trekBezwaarIn: 'heeft een bezwaar ingetrokken',
  // hand-over
  leesOverdracht: 'heeft het overdrachtspakket bekeken',
  downloadOverdracht: 'heeft het overdrachtspakket gedownload',
  neemOverdrachtOver: 'heeft de ontvangst van het overdrachtspakket bevestigd',
  // requests about data, destruction, logs
  doeAvgVerzoek: 'heeft een verzoek over gegevens gedaan',
  legAvgVerzoekVast: 'heeft een verzoek over gegevens van een ouder vastgelegd',
  lijstEigenAvgVerzoeken: 'heeft de eigen verzoeken over gegevens bekeken',
  lijstAvgVerzoeken: 'heeft de verzoeken over gegevens bekeken',
  handelAvgVerzoekAf: 'heeft een verzoek over gegevens beantwoord',
  leesVernietigingslijst: 'heeft bekeken wat vernietigd kan worden',
  draagVernietigingVoor: 'heeft het dossier voorgedragen voor vernietiging',
  keurVernietigingGoed: 'heeft de vernietiging goedgekeurd',
  leesLogboek: 'heeft het logboek bekeken',
  leesLogboekVanDossier: 'heeft het logboek van een dossier bekeken',
  // accounts
  leesOpenApi: 'heeft de beschrijving van de API bekeken',
  leesMijnAccount: 'heeft het eigen account bekeken',
  leesContact: 'heeft bekeken waar het samenwerkingsverband te bereiken is',
  logOveralUit: 'heeft overal uitgelogd',
  aanvaardLidmaatschap: 'heeft ja gezegd tegen een organisatie',
  wijsLidmaatschapAf: 'heeft nee gezegd tegen een organisatie',
  draagBeheerOver: 'heeft het beheer van het eigen account overgedragen',
  vergelijkKind: 'heeft gekeken of een kind al een dossier heeft',
  vergelijkZaak: 'heeft gekeken of dit kind nog een dossier heeft',
  doeAccountverzoek: 'heeft een verzoek over een account gedaan',
  lijstAccountverzoeken: 'heeft de verzoeken over accounts bekeken',
  bevestigAccountverzoek: 'heeft een verzoek over een account goedgekeurd',
  wijsAccountverzoekAf: 'heeft een verzoek over een account afgekeurd',
  lijstMeldingen: 'heeft de mails bekeken die niet aankwamen',
  herhaalMelding: 'heeft een mail opnieuw verstuurd',
  lijstZaakmails: 'heeft bekeken welke mails over deze hulpvraag niet aankwamen',
  nodigUitZaakOpnieuwUit: 'heeft de uitnodiging van iemand bij deze hulpvraag opnieuw verstuurd',
  herhaalZaakmail: 'heeft een mail over deze hulpvraag opnieuw verstuurd',
  maakOrganisatie: 'heeft een organisatie toegevoegd',
  lijstOrganisaties: 'heeft de organisaties bekeken',
  bewerkOrganisatie: 'heeft een organisatie gewijzigd',
  maakPlatform: 'heeft een platform toegevoegd',
  lijstPlatforms: 'heeft de platforms bekeken',
  bewerkPlatform: 'heeft een platform een andere naam gegeven',
  lijstLeden: 'heeft de mensen van een organisatie bekeken',
  leesAdresboek: 'heeft het adresboek bekeken',
  nodigLidUit: 'heeft iemand een account gegeven',
  bewerkLid: 'heeft de rollen van iemand gewijzigd',
  toonBeheergevolgen: 'heeft bekeken wat een wijziging van een account zou doen',
  blokkeerLid: 'heeft iemand bij een organisatie geblokkeerd',
  deblokkeerLid: 'heeft de blokkade van iemand bij een organisatie opgeheven',
  leesGebruiker: 'heeft een account bekeken',
  blokkeerAccount: 'heeft een account geblokkeerd',
  deblokkeerAccount: 'heeft de blokkade van een account opgeheven',
  nodigUitBijDossier: 'heeft iemand uitgenodigd bij een dossier',
  nodigOpnieuwUit: 'heeft iemand opnieuw een account gegeven',
  verwijderAccount: 'heeft een account verwijderd',
};

interface Handeling {
  readonly actie: string;
  readonly resultaat: string;
  readonly object?: { readonly soort: string };
}

/**
 * What a line of the log says that somebody did. What was refused did not happen, so it is said as what they wanted to
 * see.
 */
export function handeling({ actie, resultaat, object }: Handeling): string {
  if (resultaat === 'GEWEIGERD') return 'wilde iets bekijken of wijzigen; dat mocht niet';
  if (object?.soort === 'samenvoeging') return 'heeft goedgekeurd dat twee dossiers van dit kind zijn samengevoegd';
  if (object?.soort === 'tweede dossier') return 'heeft de hulpvraag gemaakt, hoewel er al een dossier leek te zijn';
  return isBekend(actie) ? HANDELINGEN[actie] : 'heeft iets gedaan dat hier nog geen naam heeft';
}

/** A line may be older than the present operation. */
function isBekend(actie: string): actie is Logactie {
  return Object.hasOwn(HANDELINGEN, actie);
}
