/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dialer-check.c: what people are asked before a number is called, and what they never want
 * to be asked again.
 */
#include "config.h"

#include "guichet-dialer-private.h"

#include "guichet-number-list.h"

/**
 * guichet_dialer_check:
 *
 * Returns: why people must be asked before @number is called
 */
GuichetConfirm
guichet_dialer_check (GuichetDialer *self, const GuichetPhoneNumber *number)
{
  GSettings *settings;

  g_return_val_if_fail (GUICHET_IS_DIALER (self), GUICHET_CONFIRM_ALWAYS);
  g_return_val_if_fail (number != NULL, GUICHET_CONFIRM_ALWAYS);

  settings = guichet_session_get_settings (guichet_dialer_get_session (self));
  return guichet_confirm_rule_decide (
      number->type == GUICHET_PHONE_TYPE_EMERGENCY ? GUICHET_PHONE_WARNING_EMERGENCY
                                                   : number->warning,
      number->valid, g_settings_get_enum (settings, "confirm-policy"),
      number->dial != NULL && guichet_number_list_has (settings, "never-ask", number->dial));
}

/**
 * guichet_dialer_set_never_ask:
 * @never_ask: whether @number is called without a question from now on
 */
void
guichet_dialer_set_never_ask (GuichetDialer *self,
                              const GuichetPhoneNumber *number,
                              gboolean never_ask)
{
  g_return_if_fail (GUICHET_IS_DIALER (self));
  g_return_if_fail (number != NULL);

  guichet_number_list_set (guichet_session_get_settings (guichet_dialer_get_session (self)),
                           "never-ask", number->dial, never_ask);
}
