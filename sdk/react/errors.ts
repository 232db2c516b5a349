import { SolidarityError } from "../errors/base.js";

/** A hook of this entry was used outside of `SolidarityProvider`. */
export class NoSolidarityProviderError extends SolidarityError {
  constructor() {
    super({
      code: "NoSolidarityProvider",
      message: "There is no community here.",
      hint: "Put the component inside <SolidarityProvider deployment={…}>, itself inside wagmi's provider.",
      values: {},
    });
  }
}

/** Wagmi was not told of the community's chain. */
export class ChainNotConfiguredError extends SolidarityError<{ chainId: number; configured: readonly number[] }> {
  constructor(values: { chainId: number; configured: readonly number[] }) {
    super({
      code: "ChainNotConfigured",
      message: `Wagmi's config has no chain ${values.chainId} (configured: ${values.configured.join(", ")}).`,
      hint: "Add the community's chain, with its transport, to `createConfig`.",
      values,
    });
  }
}
