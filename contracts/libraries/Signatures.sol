// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Who has signed
/// @notice An account signs by its key; one that is a contract, by its code (ERC-1271).
library Signatures {
    /// @notice Whether `signer` has signed `digest`.
    /// @dev The key first. A member whose key delegates to code (EIP-7702) keeps a signature that counts, whatever that
    /// code answers; and asking an account whether it has code costs as much as recovering its signature.
    /// @param signature 65 bytes (r, s, v) of the account's key, or whatever its code takes.
    function isSigned(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        // What cannot be recovered comes back as no address: that is nobody's signature.
        return
            (recovered == signer && signer != address(0)) ||
            SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
