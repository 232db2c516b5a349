import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/**
 * What is deployed once per chain, for all communities: the code that they share, and the factory that opens them.
 * A community itself is opened by `SolidarityFactory.open` and is no part of a deployment.
 */
export default buildModule("Solidarity", (m) => {
  const pool = m.contract("EmergencyPool");
  const desk = m.contract("AidDesk");
  const requests = m.contract("AidRequests", [desk]);
  const planner = m.contract("RoundPlanner");
  const rounds = m.contract("QuadraticFunding", [planner]);
  const registry = m.contract("MemberRegistry");
  const token = m.contract("ContributionToken");
  const governor = m.contract("CommunityGovernor");
  const timelock = m.contract("CommunityTimelock");
  const access = m.contract("CommunityAccess");
  const factory = m.contract("SolidarityFactory", [
    { pool, requests, rounds, registry, token, governor, timelock, access },
  ]);
  const giftDesk = m.contract("GiftDesk");
  return { pool, desk, requests, planner, rounds, giftDesk, registry, token, governor, timelock, access, factory };
});
