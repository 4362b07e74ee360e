package dev.redress.guarantee;

/**
 * What a piece of evidence shows. The policy's evidence-wanted table asks for these, and whoever
 * submits a file names one. Texts for people: {@code evidenceKind.<name>}.
 */
public enum EvidenceKind {
  PHOTO_OF_ITEM,
  PHOTO_OF_PARCEL,
  PHOTO_OF_LABEL,
  /** Photos or a video made while the parcel was opened. */
  UNBOXING,
  /** Photos or a video made while the parcel was packed. */
  PACKING,
  CHAT_LOG,
  TRACKING,
  /** When the goods were handed to the carrier. */
  PROOF_OF_SHIPMENT,
  /** That the carrier delivered to the address of the order. */
  PROOF_OF_DELIVERY,
  SIGNATURE,
  ADDRESS_CONFIRMATION,
  /** What the carrier says in writing: that it did not deliver, that it lost or damaged. */
  CARRIER_STATEMENT,
  PACKING_LIST,
  WEIGHT,
  LISTING,
  SERIAL_NUMBER,
  INVOICE,
  /** Leave of the brand's owner to sell its goods. */
  AUTHORISATION,
  THIRD_PARTY_REPORT,
  RETURN_LABEL,
  RETURN_TRACKING,
  RETURN_RECEIPT,
  /** The condition in which returned goods arrived. */
  RETURN_CONDITION,
  REFUND_PROOF,
  OTHER
}
