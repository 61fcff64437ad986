/// A log that cannot be changed unnoticed: hashes, a tree over them, signed checkpoints, minutes that carry
/// their proof.
///
/// Every entry of a chamber is a leaf of a Merkle tree (RFC 9162); its bytes are the canonical JSON of the
/// entry (RFC 8785). The head of the tree is a checkpoint (C2SP tlog-checkpoint) in a signed note (C2SP
/// signed-note, Ed25519). Minutes can be checked offline by [Verification].
///
/// What this does not give: ballots are public by rule, so nothing here is secret; a link that was stolen casts
/// ballots until it is revoked; and a server that shows two histories to two people is found out only when they
/// compare their checkpoints.
@NullMarked
package org.plenary.chamber.ledger;

import org.jspecify.annotations.NullMarked;
