/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-line.c: why there is no line to call from, although the account could be read.
 */
#include "config.h"

#include "guichet-session.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-line-choice.h"

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

  if (guichet_session_get_state (self) != GUICHET_SESSION_STATE_READY ||
      !guichet_line_choice_is_gone (guichet_session_get_settings (self),
                                    guichet_session_get_lines (self)))
    return NULL;
  return g_error_new_literal (
      GUICHET_ERROR, GUICHET_ERROR_NO_LINE,
      _("The line that calls were placed from is gone. Choose another one."));
}
