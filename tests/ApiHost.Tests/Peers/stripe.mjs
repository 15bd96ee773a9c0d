// Drives a stand-in of Stripe with Stripe's own client, as its documents show it, and checks deliveries: module, address, secret, file of
// deliveries. What it found is written as JSON.
import { readFileSync } from 'node:fs';
const [module, address, secret, file] = process.argv.slice(2);
const { default: Stripe } = await import(module);
const url = new URL(address);
const stripe = new Stripe('sk_test_fake', { host: url.hostname, port: url.port, protocol: 'http', telemetry: false });
const refusal = async (asked) => { try { await asked; return null; } catch (error) { return [error.type, error.code, error.decline_code ?? null]; } };
const found = {};

const options = { amount: 5000, currency: 'usd', capture_method: 'manual', metadata: { payment_id: 'pay_1' } };
const created = await stripe.paymentIntents.create(options, { idempotencyKey: 'create' });
const again = await stripe.paymentIntents.create(options, { idempotencyKey: 'create' });
found.replay = [again.id === created.id, again.lastResponse.headers['idempotent-replayed']];
found.reused = await refusal(stripe.paymentIntents.create({ ...options, amount: 1 }, { idempotencyKey: 'create' }));
found.confirmed = (await stripe.paymentIntents.confirm(created.id, { payment_method: 'pm_card_visa' })).status;
const captured = await stripe.paymentIntents.capture(created.id, { amount_to_capture: 4000 });
found.captured = [captured.status, captured.amount_received];
found.refund = (await stripe.refunds.create({ payment_intent: created.id, amount: 1500 })).status;
found.tooMuch = await refusal(stripe.refunds.create({ payment_intent: created.id, amount: 2501 }));
found.charge = (await stripe.paymentIntents.retrieve(created.id, { expand: ['latest_charge'] })).latest_charge.amount_refunded;
found.declined = await refusal(stripe.paymentIntents.create(
  { amount: 5000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' }));
found.missing = await refusal(stripe.paymentIntents.retrieve('pi_nobody'));
for (let number = 0; number < 3; number++) await stripe.customers.create({ name: `customer ${number}` });
found.listed = (await stripe.customers.list({ limit: 2 }).autoPagingToArray({ limit: 10 })).length;

const account = await stripe.accounts.create({ type: 'express', country: 'PT' });
const link = await stripe.accountLinks.create(
  { account: account.id, type: 'account_onboarding', refresh_url: 'https://example.com/a', return_url: 'https://example.com/b' });
found.link = [account.charges_enabled, link.url.startsWith('https://')];

const customer = await stripe.customers.create({});
const subscription = await stripe.subscriptions.create({
  customer: customer.id, items: [{ price: 'price_test_2900_usd_month' }], payment_behavior: 'default_incomplete',
  expand: ['latest_invoice.confirmation_secret'],
});
const client = subscription.latest_invoice.confirmation_secret.client_secret;
await stripe.paymentIntents.confirm(client.split('_secret_')[0], { payment_method: 'pm_card_visa' });
found.subscription = [subscription.status, (await stripe.subscriptions.retrieve(subscription.id)).status];

const deliveries = JSON.parse(readFileSync(file, 'utf8'));
found.taken = deliveries.map(({ body, signature, at }) => {
  try { return stripe.webhooks.constructEvent(body, signature, secret, 300, undefined, at * 1000).id; } catch { return null; }
});
console.log(JSON.stringify(found));
