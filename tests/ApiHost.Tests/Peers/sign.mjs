// Signs a body as a library of the sender's own does, and writes the headers as JSON: kind, its module, secret, seconds, body.
const [kind, module, secret, seconds, body] = process.argv.slice(2);
const library = await import(module);

const sign = {
  stripe: () => {
    const stripe = new library.default('sk_test_nobody');
    return { 'Stripe-Signature': stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: Number(seconds) }) };
  },
  svix: () => standard('svix'),
  standardwebhooks: () => standard('webhook'),
};

function standard(sender) {
  const at = new Date(Number(seconds) * 1000);
  return {
    [`${sender}-id`]: 'msg_peer',
    [`${sender}-timestamp`]: seconds,
    [`${sender}-signature`]: new (library.Webhook ?? library.default.Webhook)(secret).sign('msg_peer', at, body),
  };
}

console.log(JSON.stringify(sign[kind]()));
