/** A value that JSON can carry: 5n as `{ $bigint: "5" }`. */
function serializeData(data: unknown): unknown {
  if (typeof data === "bigint") return { $bigint: data.toString() };
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(serializeData);
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, serializeData(part)]));
}

function deserializeData(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(deserializeData);
  const { $bigint } = data as { $bigint?: unknown };
  if (typeof $bigint === "string") return BigInt($bigint);
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, deserializeData(part)]));
}

/**
 * Options of a `QueryClient` that carry amounts from the server to the browser: JSON alone knows no bigint.
 *
 * @example
 * ```ts
 * const queryClient = new QueryClient({ defaultOptions: { ...hydration } });
 * ```
 */
export const hydration: {
  readonly dehydrate: { readonly serializeData: (data: unknown) => unknown };
  readonly hydrate: { readonly deserializeData: (data: unknown) => unknown };
} = { dehydrate: { serializeData }, hydrate: { deserializeData } };
