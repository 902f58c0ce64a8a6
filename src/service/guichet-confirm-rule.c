/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-confirm-rule.c: decides whether a person must be asked before a call.
 * Pure.
 */
#include "config.h"

#include "guichet-confirm-rule.h"

/**
 * guichet_confirm_rule_decide:
 * @warning: what the number may cost
 * @valid: whether it exists in the numbering plan
 * @policy: what the person set
 * @never_ask: whether the person said not to be asked for this number again
 *
 * The first reason in this order counts: an emergency number is stopped whatever else is set; then
 * what the person said of this very number; then money; then a number that cannot exist; then the
 * wish to be asked always.
 *
 * Returns: the reason to ask
 */
GuichetConfirm
guichet_confirm_rule_decide (GuichetPhoneWarning warning,
                             gboolean valid,
                             GuichetConfirmPolicy policy,
                             gboolean never_ask)
{
  if (warning == GUICHET_PHONE_WARNING_EMERGENCY)
    return GUICHET_CONFIRM_EMERGENCY;
  if (never_ask)
    return GUICHET_CONFIRM_NONE;
  if (warning != GUICHET_PHONE_WARNING_NONE)
    return GUICHET_CONFIRM_COST;
  if (!valid)
    return GUICHET_CONFIRM_INVALID;
  return policy == GUICHET_CONFIRM_POLICY_ALWAYS ? GUICHET_CONFIRM_ALWAYS : GUICHET_CONFIRM_NONE;
}
