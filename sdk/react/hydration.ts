/** A value that JSON can carry: 5n as `{ $bigint: "5" }`, and likewise maps and sets. */
function serializeData(data: unknown): unknown {
  if (typeof data === "bigint") return { $bigint: data.toString() };
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(serializeData);
  if (data instanceof Map) return { $map: serializeData([...(data as Map<unknown, unknown>)]) };
  if (data instanceof Set) return { $set: serializeData([...(data as Set<unknown>)]) };
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, serializeData(part)]));
}

function deserializeData(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(deserializeData);
  const { $bigint, $map, $set } = data as { $bigint?: unknown; $map?: unknown; $set?: unknown };
  if (typeof $bigint === "string") return BigInt($bigint);
  if (Array.isArray($map)) return new Map(deserializeData($map) as [unknown, unknown][]);
  if (Array.isArray($set)) return new Set(deserializeData($set) as unknown[]);
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
