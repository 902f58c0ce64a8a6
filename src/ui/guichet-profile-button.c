/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-button.c: the account in use, in the header of every window, and a popover to
 * switch, rename, add and sign out. It only names actions of the application.
 */
#include "config.h"

#include "guichet-profile-button.h"

#include "guichet-found-account.h"
#include "guichet-profile-avatar.h"
#include "guichet-profile-row.h"
#include "guichet-profile-text.h"

#include <glib/gi18n-lib.h>

/* As the template has it. */
#define MIN_NAME_CHARS 8

struct _GuichetProfileButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  AdwAvatar *avatar;
  GtkLabel *title;
  GtkLabel *nichandle;
  GtkPopover *popover;
  GtkLabel *hint;
  GtkScrolledWindow *accounts;
  GtkListBox *list;
  GtkWidget *rename_button;
  GtkWidget *sign_in_button;
  GtkLabel *sign_in_label;
  GtkWidget *sign_out_button;

  GuichetSession *session;
};

G_DEFINE_FINAL_TYPE (GuichetProfileButton, guichet_profile_button, ADW_TYPE_BIN)

/* Where the account that was found on this computer stands; told by the session while it is in use,
 * else looked up. */
static char *
dup_source (GuichetProfileButton *self, GuichetProfile *profile, gboolean is_current)
{
  g_autoptr(GListModel) found = NULL;

  if (guichet_profile_get_kind (profile) != GUICHET_PROFILE_FOUND)
    return NULL;
  if (is_current)
    return g_strdup (guichet_session_get_source (self->session));
  found = guichet_found_account_search ();
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(GuichetFoundAccount) account = g_list_model_get_item (found, i);

      if (guichet_found_account_get_error (account) == NULL)
        return g_strdup (guichet_found_account_get_source (account));
    }
  return NULL;
}

static void
refresh_rows (GuichetProfileButton *self)
{
  GuichetProfile *current = guichet_session_get_profile (self->session);

  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      GuichetProfile *profile =
          row != NULL ? guichet_profile_row_get_profile (GUICHET_PROFILE_ROW (row)) : NULL;
      g_autofree char *source = NULL;
      g_autofree char *place = NULL;

      if (row == NULL)
        return;
      source = dup_source (self, profile, profile == current);
      place = guichet_profile_text_place (profile, source);
      guichet_profile_row_show (GUICHET_PROFILE_ROW (row), place, profile == current);
    }
}

static const char *
tell_hint (GuichetProfileButton *self, GuichetProfile *current)
{
  if (guichet_profile_list_is_fixed (guichet_session_get_profiles (self->session)))
    return _("The environment of this program names the account. It is not switched here.");
  if (current != NULL && guichet_profile_is_for_session (current))
    return _("Signed in for this session only: the key is not in the keyring.");
  return NULL;
}

/* The first account is not another one. */
static void
show_sign_in (GuichetProfileButton *self, gboolean has_accounts)
{
  const char *label = has_accounts ? _("Sign In to Another Account…") : _("Sign In…");

  gtk_label_set_label (self->sign_in_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sign_in_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
refresh_popover (GuichetProfileButton *self)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (self->session);
  GuichetProfile *current = guichet_session_get_profile (self->session);
  const gboolean is_fixed = guichet_profile_list_is_fixed (profiles);
  const gboolean is_ours =
      current != NULL && guichet_profile_get_kind (current) != GUICHET_PROFILE_FOUND;
  const gboolean has_accounts = g_list_model_get_n_items (G_LIST_MODEL (profiles)) > 0;
  const char *hint = tell_hint (self, current);

  gtk_widget_set_visible (GTK_WIDGET (self->accounts), has_accounts);
  show_sign_in (self, has_accounts);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (self->rename_button, is_ours);
  gtk_widget_set_visible (self->sign_in_button, !is_fixed);
  gtk_widget_set_visible (self->sign_out_button, is_ours);
  refresh_rows (self);
}

static const char *
name_nobody (GuichetProfileButton *self)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (self->session));

  return g_list_model_get_n_items (profiles) > 0 ? _("Choose an Account") : _("No account");
}

/* A few characters at least or, where the header has no room for them, nothing. */
static void
show_name (GtkLabel *label, const char *name)
{
  gtk_label_set_label (label, name);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (name, -1), MIN_NAME_CHARS));
}

static void
refresh (GuichetProfileButton *self)
{
  GuichetProfile *current = guichet_session_get_profile (self->session);
  const char *nichandle = current != NULL ? guichet_profile_get_nichandle (current) : NULL;
  const char *title = current != NULL ? guichet_profile_get_title (current) : NULL;

  guichet_profile_avatar_show (self->avatar, current);
  show_name (self->title, title != NULL ? title : name_nobody (self));
  gtk_widget_set_visible (GTK_WIDGET (self->nichandle),
                          nichandle != NULL && g_strcmp0 (nichandle, title) != 0);
  show_name (self->nichandle, nichandle != NULL ? nichandle : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), title != NULL ? title : _("Account"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title != NULL ? title : "",
                                  -1);
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    refresh_popover (self);
}

static void
profile_changed_cb (GtkWidget *row)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, GUICHET_TYPE_PROFILE_BUTTON);

  if (self != NULL)
    refresh (GUICHET_PROFILE_BUTTON (self));
}

/* The arrows start from the account in use. */
static void
popover_shown_cb (GuichetProfileButton *self)
{
  GuichetProfile *current = guichet_session_get_profile (self->session);

  refresh_popover (self);
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        return;
      if (guichet_profile_row_get_profile (GUICHET_PROFILE_ROW (row)) == current)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  GuichetProfileButton *self = user_data;
  GtkWidget *row = guichet_profile_row_new (item);

  g_signal_connect_object (item, "notify", G_CALLBACK (profile_changed_cb), row, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_activatable (
      GTK_LIST_BOX_ROW (row),
      !guichet_profile_list_is_fixed (guichet_session_get_profiles (self->session)));
  return row;
}

/* The list is one stop of the Tab key, however many accounts it has; arrows move in it. */
static gboolean
tab_pressed_cb (GuichetProfileButton *self, guint keyval)
{
  GtkWidget *entries[] = { self->rename_button, self->sign_in_button, self->sign_out_button };
  const guint n = G_N_ELEMENTS (entries);

  if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < n; i++)
    if (gtk_widget_grab_focus (entries[keyval == GDK_KEY_Tab ? i : n - 1 - i]))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

static void
row_activated_cb (GuichetProfileButton *self, GuichetProfileRow *row)
{
  const char *id = guichet_profile_get_id (guichet_profile_row_get_profile (row));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "app.profile", "s", id);
}

/* The dialog that a button opens gets the focus, not a popover that is still open under it. */
static void
entry_clicked_cb (GuichetProfileButton *self)
{
  gtk_popover_popdown (self->popover);
}

static void
show_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_menu_button_popup (GUICHET_PROFILE_BUTTON (widget)->button);
}

/**
 * guichet_profile_button_set_session:
 * @self: the button
 * @session: whose account it shows; set once
 */
void
guichet_profile_button_set_session (GuichetProfileButton *self, GuichetSession *session)
{
  GuichetProfileList *profiles = NULL;
  static const char *const changes[] = { "notify::profile", "notify::account", "notify::state" };

  g_return_if_fail (GUICHET_IS_PROFILE_BUTTON (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  profiles = guichet_session_get_profiles (session);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (profiles), make_row, self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (profiles, "items-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_profile_button_dispose (GObject *object)
{
  GuichetProfileButton *self = GUICHET_PROFILE_BUTTON (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_PROFILE_BUTTON);
  G_OBJECT_CLASS (guichet_profile_button_parent_class)->dispose (object);
}

static void
guichet_profile_button_class_init (GuichetProfileButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_profile_button_dispose;

  gtk_widget_class_install_action (widget_class, "account.show", NULL, show_cb);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-profile-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, button);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, avatar);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, nichandle);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, popover);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, hint);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, accounts);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, rename_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, sign_in_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, sign_in_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetProfileButton, sign_out_button);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_clicked_cb);
}

static void
guichet_profile_button_init (GuichetProfileButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
