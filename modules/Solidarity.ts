import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/**
 * What is deployed once per chain, for all communities: the code that they share, and the factory that opens them.
 * A community itself is opened by `SolidarityFactory.open` and is no part of a deployment.
 */
export default buildModule("Solidarity", (m) => {
  const pool = m.contract("EmergencyPool");
  const desk = m.contract("AidDesk");
  const requests = m.contract("AidRequests", [desk]);
  const registry = m.contract("MemberRegistry");
  const token = m.contract("ContributionToken");
  const governor = m.contract("CommunityGovernor");
  const timelock = m.contract("CommunityTimelock");
  const access = m.contract("CommunityAccess");
  const factory = m.contract("SolidarityFactory", [{ pool, requests, registry, token, governor, timelock, access }]);
  return { pool, desk, requests, registry, token, governor, timelock, access, factory };
});
