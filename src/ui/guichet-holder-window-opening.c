/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-opening.c: what the window of one holder needs before it has a form: the
 * account, what OVHcloud has of the holder, both rules of the domain name, what was typed at
 * another time. Without the rules the form is plain, and can be tried again.
 */
#include "config.h"

#include "guichet-holder-window-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-holder-save.h"
#include "guichet-holder-window-text.h"
#include "guichet-weak.h"

static GuichetDomainsDesk *
get_domains_desk (GuichetHolderWindow *self)
{
  return guichet_desk_get_domains (self->desk);
}

/* Whose data they are */

/* (transfer full): the domain names of the holder */
static GPtrArray *
list_names (GuichetHolderWindow *self)
{
  GListModel *domains = G_LIST_MODEL (guichet_domains_desk_get_domains (get_domains_desk (self)));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->number);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (domains); i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (domains, i);

      if (g_str_equal (guichet_domain_get_holder (domain), number))
        g_ptr_array_add (names, g_strdup (guichet_domain_get_name (domain)));
    }
  return names;
}

/* As long as they are being read, no more is said than is known. */
static gboolean
knows_names (GuichetHolderWindow *self)
{
  GuichetReadingList *domains =
      GUICHET_READING_LIST (guichet_domains_desk_get_domains (get_domains_desk (self)));

  return !guichet_reading_list_get_loading (domains) &&
         guichet_reading_list_get_n_known (domains) > 0;
}

static void
refresh_about (GuichetHolderWindow *self)
{
  g_autoptr(GPtrArray) names = list_names (self);
  g_autofree char *about = NULL;

  if (names->len == 0 && self->domain != NULL && !knows_names (self))
    g_ptr_array_add (names, g_strdup (self->domain));
  if (self->number == 0)
    about = self->domain != NULL
        ? g_strdup_printf (_("OVHcloud judges the new holder by the rules for %s."), self->domain)
        : g_strdup (_("The new holder can be given domain names afterwards."));
  else
    about = guichet_holder_window_text_about (names);
  gtk_label_set_label (self->about, about);
  if (self->holder != NULL)
    adw_window_title_set_subtitle (self->title, guichet_domain_contact_get_name (self->holder));
}

/* The form */

static void
tell_kept (GuichetHolderWindow *self)
{
  GuichetHolderDrafts *drafts = guichet_domains_desk_get_drafts (get_domains_desk (self));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *kept = NULL;

  if (!guichet_holder_drafts_watch (drafts, self->draft, self->values))
    return;
  kept =
      guichet_holder_window_text_kept (guichet_holder_drafts_get_time (drafts, self->draft), now);
  g_object_set (self->kept_banner, "title", kept, "revealed", TRUE, NULL);
}

static void
holder_changed_cb (GuichetHolderWindow *self)
{
  guichet_domain_contact_fill (self->holder, self->values);
  refresh_about (self);
}

static void
make_values (GuichetHolderWindow *self)
{
  g_autoptr(GuichetDomainContact) nobody = guichet_domain_contact_new (0);

  self->values = guichet_rule_values_new ();
  guichet_domain_contact_fill (self->holder != NULL ? self->holder : nobody, self->values);
  tell_kept (self);
  if (self->holder != NULL)
    g_signal_connect_object (self->holder, "changed", G_CALLBACK (holder_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* A correction is judged by its own rule, a new holder by that of a change of owner. */
static void
make_forms (GuichetHolderWindow *self)
{
  g_clear_object (&self->update);
  g_clear_object (&self->trade);
  self->update = guichet_rule_form_new (
      self->rules[self->number == 0], self->number == 0 ? GUICHET_RULE_TRADE : GUICHET_RULE_UPDATE,
      self->values);
  if (self->number != 0 && self->rules[1] != NULL)
    self->trade = guichet_rule_form_new (self->rules[1], GUICHET_RULE_TRADE, self->values);
  guichet_holder_form_set_form (self->form, self->update, self->trade);
  /* After the forms, which judge what was typed. */
  g_signal_handlers_disconnect_by_func (self->values, guichet_holder_window_refresh, self);
  g_signal_connect_object (self->values, "changed", G_CALLBACK (guichet_holder_window_refresh),
                           self, G_CONNECT_SWAPPED);
}

static void
show_form (GuichetHolderWindow *self)
{
  if (self->values == NULL)
    make_values (self);
  make_forms (self);
  refresh_about (self);
  guichet_holder_window_refresh (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "form") == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

/* The rules */

/* Some extensions have none, and a correction needs none. */
static gboolean
says_no_change_of_owner (guint which, const GError *error)
{
  return which == 1 && (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND) ||
                        g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED));
}

static void
rule_read (GuichetHolderWindow *self, guint which, GObject *session, GAsyncResult *result)
{
  g_autoptr(GError) error = NULL;
  GuichetRule *rule = guichet_holder_rule_finish (GUICHET_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->rules[which], guichet_rule_unref);
  self->rules[which] = rule;
  if (which == 1)
    self->lacks_trade = says_no_change_of_owner (which, error);
  if (error != NULL && !(which == 1 && self->lacks_trade))
    {
      self->lacks_rules = TRUE;
      guichet_problem_show (self->problem, error);
    }
  if (--self->n_reading == 0)
    show_form (self);
}

static void
update_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetHolderWindow) self = guichet_weak_take (user_data);

  if (self != NULL)
    rule_read (self, 0, source, result);
}

static void
trade_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetHolderWindow) self = guichet_weak_take (user_data);

  if (self != NULL)
    rule_read (self, 1, source, result);
}

/* For the files of the window alone: what is being read is not wanted any more. */
void
guichet_holder_window_stop_reading (GuichetHolderWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_reading = 0;
}

/* For the files of the window alone: both, of a new holder that of a change of owner alone, or none
 * where no domain name has to be kept to. */
void
guichet_holder_window_read_rules (GuichetHolderWindow *self)
{
  GuichetSession *session = guichet_holder_window_get_session (self);

  if (self->n_reading > 0)
    return;
  guichet_problem_clear (self->problem);
  self->lacks_rules = FALSE;
  self->lacks_trade = FALSE;
  if (self->domain == NULL)
    {
      g_clear_pointer (&self->rules[1], guichet_rule_unref);
      show_form (self);
      return;
    }
  self->n_reading = self->number != 0 ? 2 : 1;
  if (self->number != 0)
    guichet_holder_rule_async (session, self->domain, GUICHET_RULE_UPDATE, self->cancellable,
                               update_read_cb, guichet_weak_new (self));
  guichet_holder_rule_async (session, self->domain, GUICHET_RULE_TRADE, self->cancellable,
                             trade_read_cb, guichet_weak_new (self));
  guichet_holder_window_refresh (self);
}

/* The account and the holder */

static void
find_domain (GuichetHolderWindow *self)
{
  g_autoptr(GPtrArray) names = NULL;

  if (self->domain != NULL || self->number == 0)
    return;
  names = list_names (self);
  if (names->len > 0)
    self->domain = g_strdup (names->pdata[0]);
}

/* Of a holder without a domain name nobody knows which rules count, once all are known; of a new
 * one the most frequent ones count, as soon as the names are there. */
static gboolean
has_domain (GuichetHolderWindow *self)
{
  GuichetReadingList *domains =
      GUICHET_READING_LIST (guichet_domains_desk_get_domains (get_domains_desk (self)));

  find_domain (self);
  guichet_holder_window_offer_extensions (self);
  return self->domain != NULL || !guichet_reading_list_get_loading (domains);
}

static void
load_domains (GuichetHolderWindow *self)
{
  GuichetReadingList *domains =
      GUICHET_READING_LIST (guichet_domains_desk_get_domains (get_domains_desk (self)));

  if (!knows_names (self) && !guichet_reading_list_get_loading (domains))
    guichet_reading_list_load (domains);
}

static gboolean
knows_holder (GuichetHolderWindow *self)
{
  GuichetHolderList *holders = guichet_domains_desk_get_holders (get_domains_desk (self));

  if (self->number == 0)
    return TRUE;
  if (guichet_read_list_get_loading (GUICHET_READ_LIST (holders)))
    return FALSE;
  g_set_object (&self->holder, guichet_holder_list_find (holders, self->number));
  return self->holder != NULL;
}

static void
moved_cb (GuichetHolderWindow *self)
{
  GuichetSession *session = guichet_holder_window_get_session (self);
  GuichetHolderList *holders = guichet_domains_desk_get_holders (get_domains_desk (self));
  const GError *error = guichet_read_list_get_error (GUICHET_READ_LIST (holders));

  if (self->update != NULL)
    {
      guichet_holder_window_offer_extensions (self);
      refresh_about (self);
      guichet_holder_window_refresh (self);
      return;
    }
  if (self->n_reading > 0 || guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY)
    return;
  if (knows_holder (self))
    {
      guichet_holder_window_is_mine (self);
      if (has_domain (self))
        guichet_holder_window_read_rules (self);
    }
  else if (error != NULL)
    guichet_problem_show (self->problem, error);
  else if (!guichet_read_list_get_loading (GUICHET_READ_LIST (holders)))
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

/* For the files of the window alone: what OVHcloud has now is read, whatever is known already. */
void
guichet_holder_window_open (GuichetHolderWindow *self)
{
  GuichetSession *session = guichet_holder_window_get_session (self);
  GuichetHolderList *holders = guichet_domains_desk_get_holders (get_domains_desk (self));
  GuichetDomainList *domains = guichet_domains_desk_get_domains (get_domains_desk (self));

  guichet_problem_clear (self->problem);
  g_signal_handlers_disconnect_by_func (session, moved_cb, self);
  g_signal_handlers_disconnect_by_func (holders, moved_cb, self);
  g_signal_handlers_disconnect_by_func (domains, moved_cb, self);
  load_domains (self);
  if (self->number != 0)
    guichet_holder_list_refresh (holders);
  g_signal_connect_object (domains, "notify::loading", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->number == 0)
    g_signal_connect_object (domains, "items-changed", G_CALLBACK (moved_cb), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (holders, "notify::loading", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  moved_cb (self);
}
