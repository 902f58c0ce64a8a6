/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window.c: one holder, to be corrected, or a new one. Knows from the rules what is
 * a correction, and leads to the change of owner where it is not. Writes nothing before “Save” was
 * pressed.
 */
#include "config.h"

#include "guichet-holder-window-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-discard-question.h"
#include "guichet-domain-contact.h"
#include "guichet-focus-view.h"
#include "guichet-holder-window-text.h"
#include "guichet-rule-text.h"

G_DEFINE_FINAL_TYPE (GuichetHolderWindow, guichet_holder_window, ADW_TYPE_WINDOW)

GuichetSession *
guichet_holder_window_get_session (GuichetHolderWindow *self)
{
  return guichet_desk_get_session (self->desk);
}

/* What is typed here belongs to the account that it was begun with. */
gboolean
guichet_holder_window_is_mine (GuichetHolderWindow *self)
{
  GuichetAccount *account = guichet_session_get_account (guichet_holder_window_get_session (self));
  const char *name = account != NULL ? guichet_account_get_nichandle (account) : NULL;

  if (self->account == NULL)
    self->account = g_strdup (name);
  return g_strcmp0 (self->account, name) == 0;
}

/* A new one is all new. */
GuichetRuleChange
guichet_holder_window_find_change (GuichetHolderWindow *self)
{
  if (self->update == NULL || guichet_rule_values_get_n_changes (self->values) == 0)
    return GUICHET_RULE_CHANGE_NONE;
  if (self->number == 0)
    return GUICHET_RULE_CHANGE_CORRECTION;
  return guichet_rule_change_of_all (self->update, self->trade, GUICHET_DOMAIN_CONTACT_PART);
}

/* What can be done with what was typed */

static void
refresh_banner (GuichetHolderWindow *self, GuichetRuleChange change)
{
  g_autofree char *title = NULL;

  if (!guichet_holder_window_is_mine (self))
    /* Translators: %s is an account. */
    title = g_strdup_printf (_("This can be sent while you are signed in as %s. What you typed "
                               "stays here."),
                                self->account);
  else if (change == GUICHET_RULE_CHANGE_OF_OWNER)
    title = guichet_holder_window_text_of_owner (self->domain);
  else if (change == GUICHET_RULE_CHANGE_IMPOSSIBLE)
    title = g_strdup (guichet_rule_text_change (change));
  g_object_set (self->owner_banner, "revealed", title != NULL, NULL);
  if (title != NULL)
    g_object_set (self->owner_banner, "title", title, NULL);
}

/* For the files of the window alone. */
void
guichet_holder_window_refresh (GuichetHolderWindow *self)
{
  const GuichetRuleChange change = guichet_holder_window_find_change (self);
  const gboolean is_mine = guichet_holder_window_is_mine (self);

  refresh_banner (self, change);
  /* One that is being made could not be told what is typed meanwhile. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->form),
                            self->n_reading == 0 && (!self->is_saving || self->number != 0));
  gtk_widget_set_sensitive (self->extension_group, !self->is_saving);
  gtk_widget_set_visible (self->extension_spinner, self->n_reading > 0);
  guichet_form_bar_set_busy (self->bar, self->is_saving);
  guichet_form_bar_set_changes (
      self->bar, self->values != NULL ? guichet_rule_values_get_n_changes (self->values) : 0);
  guichet_form_bar_set_apply (self->bar, change == GUICHET_RULE_CHANGE_OF_OWNER
                              ? _("Continue to Change of Owner…")
                              : _("Save"), is_mine && self->n_reading == 0 &&
                                                change != GUICHET_RULE_CHANGE_IMPOSSIBLE);
}

static void
retry_cb (GuichetHolderWindow *self)
{
  if (self->values == NULL || self->update == NULL)
    guichet_holder_window_open (self);
  else if (self->lacks_rules)
    guichet_holder_window_read_rules (self);
  else
    guichet_holder_window_apply (self);
}

static void
apply_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_holder_window_apply (GUICHET_HOLDER_WINDOW (widget));
}

/* Leaving */

static void
leave_cb (gpointer window)
{
  GuichetHolderWindow *self = GUICHET_HOLDER_WINDOW (window);

  guichet_holder_drafts_forget (
      guichet_domains_desk_get_drafts (guichet_desk_get_domains (self->desk)), self->draft);
  self->may_close = TRUE;
  gtk_window_close (window);
}

static gboolean
guichet_holder_window_close_request (GtkWindow *window)
{
  GuichetHolderWindow *self = GUICHET_HOLDER_WINDOW (window);

  if (!self->may_close && self->values != NULL &&
      guichet_rule_values_get_n_changes (self->values) > 0)
    {
      guichet_discard_question_ask (window, _("What you typed of this holder is lost."), leave_cb);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (guichet_holder_window_parent_class)->close_request (window);
}

static void
guichet_holder_window_dispose (GObject *object)
{
  GuichetHolderWindow *self = GUICHET_HOLDER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->values != NULL)
    g_signal_handlers_disconnect_by_data (self->values, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDER_WINDOW);
  g_clear_object (&self->trade);
  g_clear_object (&self->update);
  g_clear_object (&self->values);
  g_clear_object (&self->holder);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_holder_window_parent_class)->dispose (object);
}

static void
guichet_holder_window_finalize (GObject *object)
{
  GuichetHolderWindow *self = GUICHET_HOLDER_WINDOW (object);

  g_clear_object (&self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (self->rules); i++)
    g_clear_pointer (&self->rules[i], guichet_rule_unref);
  g_clear_pointer (&self->extensions, g_ptr_array_unref);
  g_free (self->account);
  g_free (self->draft);
  g_free (self->domain);
  G_OBJECT_CLASS (guichet_holder_window_parent_class)->finalize (object);
}

static void
guichet_holder_window_class_init (GuichetHolderWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_holder_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_holder_window_close_request;

  gtk_widget_class_install_action (widget_class, "holder.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "holder.apply",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_FORM_BAR);
  g_type_ensure (GUICHET_TYPE_HOLDER_FORM);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-holder-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, kept_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, owner_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, extension_group);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, extension_choice);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, extension_spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, about);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, form);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderWindow, bar);
  gtk_widget_class_bind_template_callback (widget_class, guichet_holder_window_apply);
  gtk_widget_class_bind_template_callback (widget_class, guichet_holder_window_choose_extension);
  gtk_widget_class_bind_template_callback (widget_class, guichet_holder_window_discard);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_holder_window_init (GuichetHolderWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_focus_view_keep (self->scrolled);
}

/* (nullable): the window of the same form that is open already */
static GuichetHolderWindow *
find_open (GtkApplication *application, const char *draft)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (GUICHET_IS_HOLDER_WINDOW (l->data) &&
        g_str_equal (GUICHET_HOLDER_WINDOW (l->data)->draft, draft))
      return l->data;
  return NULL;
}

/**
 * guichet_holder_window_show_number:
 * @application: the windows
 * @desk: what they show
 * @number: OVHcloud's, of a holder who may have to be read first; 0: a new one
 * @domain: (nullable): whose rules have to be kept; %NULL: one that the holder has, or, of a new
 *   one, that is chosen there, or none: then the form is plain
 *
 * Presents the window of that holder.
 */
void
guichet_holder_window_show_number (GtkApplication *application,
                                   GuichetDesk *desk,
                                   gint64 number,
                                   const char *domain)
{
  g_autofree char *draft =
      number != 0 ? g_strdup_printf ("correct/%" G_GINT64_FORMAT, number) : g_strdup ("new");
  GuichetHolderWindow *self = find_open (application, draft);

  if (self == NULL)
    {
      self = g_object_new (GUICHET_TYPE_HOLDER_WINDOW, "transient-for",
                           gtk_application_get_active_window (application), "application",
                           application, NULL);
      self->desk = g_object_ref (desk);
      self->number = number;
      self->domain = domain != NULL && *domain != '\0' ? g_strdup (domain) : NULL;
      self->draft = g_steal_pointer (&draft);
      adw_window_title_set_title (self->title,
                                  number != 0 ? _("Correct Holder") : _("New Holder"));
      gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->title));
      guichet_holder_window_open (self);
    }
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * guichet_holder_window_show:
 * @application: the windows
 * @desk: what they show
 * @holder: (nullable): who is corrected; %NULL: a new one
 * @domain: (nullable): whose rules have to be kept
 *
 * Presents the window of @holder.
 */
void
guichet_holder_window_show (GtkApplication *application,
                            GuichetDesk *desk,
                            GuichetDomainContact *holder,
                            const char *domain)
{
  guichet_holder_window_show_number (
      application, desk, holder != NULL ? guichet_domain_contact_get_id (holder) : 0, domain);
}
