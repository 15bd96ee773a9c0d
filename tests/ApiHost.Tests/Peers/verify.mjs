// Verifies signed webhooks as their receivers do: a module, and a file with a list of secret, now, headers and body. Says of each whether
// it was taken.
import { readFileSync } from 'node:fs';

const [module, file] = process.argv.slice(2);
const library = await import(module);
const { Webhook } = library.Webhook ? library : library.default;
const verdicts = JSON.parse(readFileSync(file, 'utf8')).map(({ secret, now, headers, body }) => {
  // Both read the clock of the machine, and the host that signed has another.
  Date.now = () => now * 1000;
  try {
    return 'taken ' + new Webhook(secret).verify(body, headers).type;
  } catch (error) {
    return 'refused ' + error.message;
  }
});
console.log(JSON.stringify(verdicts));
