/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-line.c: what the line that calls start from is called, and why there is none
 * although the account could be read.
 */
#include "config.h"

#include "guichet-session-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-line-choice.h"

static gboolean
is_gone (GuichetSession *self)
{
  return guichet_session_get_state (self) == GUICHET_SESSION_STATE_READY &&
         guichet_line_choice_is_gone (guichet_session_get_profile_settings (self),
                                      guichet_session_get_lines (self));
}

/**
 * guichet_session_dup_line_title:
 *
 * Asks nothing of the network: before the lines are read this is what they said last time.
 *
 * Returns: (transfer full) (nullable): what the line that calls start from is called; %NULL if that
 * was never known
 */
char *
guichet_session_dup_line_title (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  if (is_gone (self))
    return NULL;
  return guichet_line_choice_dup_title (guichet_session_get_profile_settings (self),
                                        guichet_session_get_line (self));
}

/**
 * guichet_session_dup_line_error:
 *
 * Returns: (transfer full) (nullable): that the line which people chose is gone while there are
 * others; %NULL if it is there, or as long as that is not known
 */
GError *
guichet_session_dup_line_error (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  if (!is_gone (self))
    return NULL;
  return g_error_new_literal (
      GUICHET_ERROR, GUICHET_ERROR_NO_LINE,
      _("The line that calls were placed from is gone. Choose another one."));
}

/**
 * guichet_session_make_line_error:
 *
 * Returns: (transfer full): why there is no line to call from
 */
GError *
guichet_session_make_line_error (GuichetSession *self)
{
  const GError *reason = guichet_session_get_error (self);
  g_autoptr(GError) gone = guichet_session_dup_line_error (self);

  if (reason == NULL)
    reason = guichet_read_list_get_error (GUICHET_READ_LIST (guichet_session_get_lines (self)));
  if (reason != NULL)
    return g_error_copy (reason);
  if (gone != NULL)
    return g_steal_pointer (&gone);
  return g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NO_LINE,
                              _("This account has no telephone line that can call."));
}
