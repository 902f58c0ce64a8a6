/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-confirm-rule.h: decides whether a person must be asked before a call.
 * Pure: a table of what is known to what is asked.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

/* Why a person must be asked before the call. */
typedef enum
{
  GUICHET_CONFIRM_NONE,
  GUICHET_CONFIRM_COST,      /* surcharged, or may be */
  GUICHET_CONFIRM_INVALID,   /* does not exist in the numbering plan */
  GUICHET_CONFIRM_ALWAYS,    /* the person wants to be asked */
  GUICHET_CONFIRM_EMERGENCY, /* never dialled; the question explains it */
} GuichetConfirm;

/* The values of the setting "confirm-policy". */
typedef enum
{
  GUICHET_CONFIRM_POLICY_SURCHARGED,
  GUICHET_CONFIRM_POLICY_ALWAYS,
} GuichetConfirmPolicy;

GuichetConfirm guichet_confirm_rule_decide (GuichetPhoneWarning warning,
                                            gboolean valid,
                                            GuichetConfirmPolicy policy,
                                            gboolean never_ask);

G_END_DECLS
