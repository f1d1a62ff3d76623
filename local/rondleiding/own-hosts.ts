import type { OwnHosts } from '../cloud/cloud.ts';
import { demoFile } from '../demo/demo-file.ts';

const TERUG = 'Terug naar de Rondleiding';

/**
 * What the client and the mailbox say of the demonstration: that nothing is real, and the way back. At the own host of
 * somebody the client fills in their address and password; the code and the proof of both stay as everywhere.
 */
export function ownHostsOf(dataDir: string, rondleiding: string): OwnHosts {
  const demo = demoFile(dataDir);
  const oefening = { tekst: 'Oefenomgeving: alles is verzonnen.', terug: TERUG, adres: rondleiding };
  return {
    configOf(name) {
      const account = name && demo.read().accounts.find(({ email }) => email.startsWith(`${name}@`));
      if (!account) return { oefening };
      return { oefening: { ...oefening, email: account.email, wachtwoord: account.password } };
    },
    back: { text: TERUG, address: rondleiding },
  };
}
