/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-closing.c: the ways out of the window for new contacts. Nothing that was
 * typed is lost without a question, and what is being sent goes on.
 */
#include "config.h"

#include "guichet-contact-change-window-private.h"

#include "guichet-discard-question.h"
#include "guichet-contacts-window.h"

#include <glib/gi18n-lib.h>

static void
leave_cb (gpointer window)
{
  GUICHET_CONTACT_CHANGE_WINDOW (window)->may_close = TRUE;
  gtk_window_close (window);
}

static void
tell_parent (GuichetContactChangeWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (GUICHET_IS_CONTACTS_WINDOW (parent))
    guichet_contacts_window_tell (GUICHET_CONTACTS_WINDOW (parent), text);
}

static gboolean
is_typing (GuichetContactChangeWindow *self)
{
  return (guichet_contact_change_window_is_on (self, "form") ||
          guichet_contact_change_window_is_on (self, "preview")) &&
         guichet_contact_change_window_has_form (self) &&
         guichet_contact_change_form_is_touched (self->form);
}

/* For the files of the window alone. Returns: whether it may close; otherwise people are asked. */
gboolean
guichet_contact_change_window_leave (GuichetContactChangeWindow *self)
{
  if (is_typing (self) && !self->may_close)
    {
      guichet_discard_question_ask (GTK_WINDOW (self),
                                    _("The new contacts that you typed are lost."), leave_cb);
      return FALSE;
    }
  if (guichet_contact_change_window_is_on (self, "progress") &&
      guichet_bulk_get_state (GUICHET_BULK (self->bulk)) != GUICHET_BULK_PLANNED)
    tell_parent (self, _("The change goes on, and its result will be kept here"));
  /* What is not all good waits for those who want to come back to it. */
  if (guichet_contact_change_window_is_on (self, "result") &&
      guichet_contact_change_result_is_good (self->result))
    guichet_bulk_shelf_drop (guichet_contacts_desk_get_bulks (self->desk),
                             GUICHET_BULK (self->bulk));

  return TRUE;
}
