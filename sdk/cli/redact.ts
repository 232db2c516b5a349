type Env = Readonly<Record<string, string | undefined>>;

/** Secrets that a message from elsewhere may repeat: the key of the environment, and what a node's address holds. */
export function rememberSensitive(env: Env, rpc: string | undefined): readonly string[] {
  const key = env.SOLIDARITY_PRIVATE_KEY?.trim();
  const keys = key && key.length >= 32 ? [key, key.replace(/^0x/, "")] : [];
  return [...keys, ...[rpc, env.SOLIDARITY_RPC].flatMap(secretsOf)];
}

/** What of an address may be a provider's key: all but the host. */
function secretsOf(address: string | undefined): readonly string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { pathname, search, username, password } = new URL(address);
  return [password, username, search, pathname].filter((part) => part.length >= 8);
}

/** A text without them. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((clean, secret) => clean.replaceAll(secret, "…"), text);
