package dev.redress.disputes;

/** Why a manager looks into a case file. Texts: {@code inspectionGround.<name>}. */
public enum InspectionGround {
  QUALITY_CHECK,
  COMPLAINT,
  OVERDUE_WORK,
  TECHNICAL_FAULT,
  LEGAL_REQUEST,
  /** Then the manager says in words what it is. */
  OTHER
}
