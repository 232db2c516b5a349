/** Secrets that a message from elsewhere may repeat: keys in the environment, and the node's address with its key. */
export function rememberSensitive(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const key = env.SOLIDARITY_PRIVATE_KEY?.trim();
  return key && key.length >= 32 ? [key, key.replace(/^0x/, "")] : [];
}

/** A message without them. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((clean, secret) => clean.replaceAll(secret, "…"), text);
