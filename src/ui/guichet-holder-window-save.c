/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-save.c: what was typed into the window of one holder is saved, goes on as a
 * change of owner, or is discarded; and what became of it is told: at the fields that OVHcloud
 * names, else above the form. What was typed stays until it is saved.
 */
#include "config.h"

#include "guichet-holder-window-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-holder-save.h"
#include "guichet-main-window.h"
#include "guichet-say-once.h"
#include "guichet-trade-window.h"
#include "guichet-weak.h"

#define UNDO_SECONDS 10

static GuichetHolderDrafts *
get_drafts (GuichetHolderWindow *self)
{
  return guichet_domains_desk_get_drafts (guichet_desk_get_domains (self->desk));
}

/* Takes @toast. */
static void
tell (GuichetHolderWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
  guichet_say_once (GTK_WIDGET (self->toasts));
}

/* Saving */

static void
tell_saved (GuichetHolderWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *text =
      self->number != 0 ? _("The holder is corrected") : _("The holder is created");

  guichet_holder_drafts_forget (get_drafts (self), self->draft);
  if (guichet_rule_values_get_n_changes (self->values) > 0)
    {
      tell (self, adw_toast_new (text));
      return;
    }
  if (GUICHET_IS_MAIN_WINDOW (parent))
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (parent), text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
tell_error (GuichetHolderWindow *self, GHashTable *faults, const GError *error)
{
  guichet_problem_show (self->problem, error);
  if (faults != NULL)
    guichet_holder_form_tell (self->form, faults);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetHolderWindow) self = guichet_weak_take (user_data);
  g_autoptr(GHashTable) faults = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetDomainContact) saved =
                 guichet_holder_save_finish (GUICHET_SESSION (source), result, &faults, &error);

  if (self == NULL)
    return;
  self->is_saving = FALSE;
  guichet_holder_window_refresh (self);
  if (saved == NULL)
    {
      tell_error (self, faults, error);
      return;
    }
  if (self->number == 0)
    guichet_holder_list_refresh (
        guichet_domains_desk_get_holders (guichet_desk_get_domains (self->desk)));
  tell_saved (self);
}

static void
save (GuichetHolderWindow *self)
{
  guichet_problem_clear (self->problem);
  if (guichet_holder_form_check (self->form))
    {
      guichet_form_bar_set_wrong (self->bar, guichet_rule_form_get_n_faults (self->update));
      return;
    }
  self->is_saving = TRUE;
  guichet_holder_window_refresh (self);
  /* A check of a change of owner that there is not would refuse whatever was typed. */
  guichet_holder_save_async (guichet_holder_window_get_session (self), self->holder,
                             self->number == 0 && self->lacks_trade ? NULL : self->domain,
                             guichet_rule_form_get_action (self->update), self->values, NULL,
                             saved_cb, guichet_weak_new (self));
}

/* A change of owner */

/* What was typed goes with it, and is kept there. */
static void
go_on (GuichetHolderWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  const char *const domains[] = { self->domain, NULL };
  g_autoptr(GuichetRuleValues) typed = guichet_rule_values_copy (self->values);

  guichet_holder_drafts_forget (get_drafts (self), self->draft);
  self->may_close = TRUE;
  guichet_trade_window_show (application, self->desk, domains, typed);
  gtk_window_close (GTK_WINDOW (self));
}

/* For the files of the window alone: does what the button says. */
void
guichet_holder_window_apply (GuichetHolderWindow *self)
{
  if (self->update == NULL || self->is_saving || self->n_reading > 0 ||
      !guichet_holder_window_is_mine (self))
    return;
  switch (guichet_holder_window_find_change (self))
    {
    case GUICHET_RULE_CHANGE_CORRECTION:
      save (self);
      break;
    case GUICHET_RULE_CHANGE_OF_OWNER:
      go_on (self);
      break;
    case GUICHET_RULE_CHANGE_NONE:
    case GUICHET_RULE_CHANGE_IMPOSSIBLE:
    default:
      break;
    }
}

/* Discarding, which can be taken back */

static void
undo_cb (AdwToast *toast, GuichetRuleValues *discarded)
{
  GuichetHolderWindow *self = g_object_get_data (G_OBJECT (toast), "window");
  GPtrArray *paths = guichet_rule_values_get_paths (discarded);

  for (guint i = 0; i < paths->len; i++)
    if (guichet_rule_values_is_changed (discarded, paths->pdata[i]))
      guichet_rule_values_set (self->values, paths->pdata[i],
                               guichet_rule_values_get (discarded, paths->pdata[i]));
}

static void
discarded_free (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/* For the files of the window alone. */
void
guichet_holder_window_discard (GuichetHolderWindow *self)
{
  AdwToast *toast = adw_toast_new (_("Changes discarded"));

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_object_set_data (G_OBJECT (toast), "window", self);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb),
                         guichet_rule_values_copy (self->values), discarded_free, 0);
  g_object_set (self->kept_banner, "revealed", FALSE, NULL);
  guichet_problem_clear (self->problem);
  guichet_rule_values_revert (self->values);
  guichet_holder_drafts_forget (get_drafts (self), self->draft);
  tell (self, toast);
}
