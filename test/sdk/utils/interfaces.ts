import { Interface } from "ethers";
import { erc20Abi, parseAbi } from "viem";

import * as typechain from "../../../sdk/ethers/contracts.js";

/** The contracts as ethers knows them from the compiler's output, by their names in a deployment. */
export const interfaces: Readonly<Record<string, Interface>> = {
  pool: typechain.EmergencyPool__factory.createInterface(),
  requests: typechain.AidRequests__factory.createInterface(),
  desk: typechain.AidDesk__factory.createInterface(),
  registry: typechain.MemberRegistry__factory.createInterface(),
  token: typechain.ContributionToken__factory.createInterface(),
  governor: typechain.CommunityGovernor__factory.createInterface(),
  timelock: typechain.CommunityTimelock__factory.createInterface(),
  access: typechain.CommunityAccess__factory.createInterface(),
  factory: typechain.SolidarityFactory__factory.createInterface(),
  rounds: typechain.QuadraticFunding__factory.createInterface(),
  giftDesk: typechain.GiftDesk__factory.createInterface(),
  attesterPersonhood: typechain.AttesterPersonhood__factory.createInterface(),
  personhood: new Interface(parseAbi(["function weight(address account) view returns (uint256)"])),
  erc20: new Interface(erc20Abi),
};
