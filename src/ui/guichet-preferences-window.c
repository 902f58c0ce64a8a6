/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-preferences-window.c: how calls are placed, and which numbers are left alone; what is
 * watched has a page of its own. Every control is bound to the settings: there is nothing to save,
 * and the helper follows at once.
 */
#include "config.h"

#include "guichet-preferences-window.h"

#include "guichet-countries.h"
#include "guichet-line-chooser.h"
#include "guichet-phone-number.h"
#include "guichet-user-row.h"
#include "guichet-watching-page.h"

#include <glib/gi18n-lib.h>

/* In pixels; 360 is the width of a telephone. */
#define MIN_WIDTH 360
#define MAX_WIDTH 480
#define HEIGHT    560

struct _GuichetPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GuichetLineChooser *line_chooser;
  GuichetUserRow *user_row;
  GtkSwitch *intercom;
  AdwComboRow *country;
  AdwComboRow *confirm;
  GuichetWatchingPage *watching_page;
  AdwPreferencesGroup *never_offer;
  AdwPreferencesGroup *never_ask;

  GSettings *settings;
  GPtrArray *number_rows; /* (element-type GtkWidget): rows of both lists, unowned */
};

G_DEFINE_FINAL_TYPE (GuichetPreferencesWindow,
                     guichet_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

/* Country and confirm policy: choices of a short list */

static void
show_country (GuichetPreferencesWindow *self)
{
  g_autofree char *region = g_settings_get_string (self->settings, "region");
  const GuichetCountry *country = guichet_countries_find (region);

  if (country != NULL)
    adw_combo_row_set_selected (self->country, (guint) (country - guichet_countries));
}

static void
country_selected_cb (GuichetPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->country);

  if (self->settings != NULL && selected < guichet_n_countries)
    g_settings_set_string (self->settings, "region", guichet_countries[selected].region);
}

static void
show_confirm (GuichetPreferencesWindow *self)
{
  adw_combo_row_set_selected (self->confirm,
                              (guint) g_settings_get_enum (self->settings, "confirm-policy"));
}

static void
confirm_selected_cb (GuichetPreferencesWindow *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "confirm-policy",
                         (int) adw_combo_row_get_selected (self->confirm));
}

/* Lists of numbers */

static void
remove_number (GSettings *settings, const char *key, const char *dial)
{
  g_auto(GStrv) before = g_settings_get_strv (settings, key);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], dial))
      g_strv_builder_add (builder, before[i]);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, key, (const char *const *) after);
}

static void
remove_clicked_cb (GuichetPreferencesWindow *self, GtkWidget *button)
{
  remove_number (self->settings, g_object_get_data (G_OBJECT (button), "key"),
                 g_object_get_data (G_OBJECT (button), "dial"));
}

static GtkWidget *
make_number_row (GuichetPreferencesWindow *self, const char *key, const char *dial)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (dial, "FR");
  const char *display = number != NULL ? guichet_phone_number_get_display (number, "FR") : dial;
  /* Translators: takes a number from a list; %s is the number */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), display);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), display);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  g_object_set_data_full (G_OBJECT (button), "dial", g_strdup (dial), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
fill_numbers (GuichetPreferencesWindow *self, AdwPreferencesGroup *group, const char *key)
{
  g_auto(GStrv) numbers = g_settings_get_strv (self->settings, key);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      GtkWidget *row = make_number_row (self, key, numbers[i]);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->number_rows, row);
    }
  if (numbers[0] == NULL)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No number"));
      gtk_widget_set_sensitive (row, FALSE);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->number_rows, row);
    }
}

static void
show_numbers (GuichetPreferencesWindow *self)
{
  for (guint i = 0; i < self->number_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->number_rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->number_rows, 0);
  fill_numbers (self, self->never_offer, "never-offer");
  fill_numbers (self, self->never_ask, "never-ask");
}

static void
toast_cb (GuichetPreferencesWindow *self, AdwToast *toast)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), g_object_ref (toast));
}

static void
bind_settings (GuichetPreferencesWindow *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } followed[] = {
    { "changed::region", G_CALLBACK (show_country) },
    { "changed::confirm-policy", G_CALLBACK (show_confirm) },
    { "changed::never-offer", G_CALLBACK (show_numbers) },
    { "changed::never-ask", G_CALLBACK (show_numbers) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (self->settings, followed[i].signal, followed[i].callback, self,
                             G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "intercom", self->intercom, "active", G_SETTINGS_BIND_DEFAULT);
  show_country (self);
  show_confirm (self);
  show_numbers (self);
}

static void
fill_countries (GuichetPreferencesWindow *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < guichet_n_countries; i++)
    gtk_string_list_take (labels, guichet_country_get_label (&guichet_countries[i]));
  adw_combo_row_set_model (self->country, G_LIST_MODEL (labels));
}

static void
guichet_preferences_window_dispose (GObject *object)
{
  GuichetPreferencesWindow *self = GUICHET_PREFERENCES_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->number_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_PREFERENCES_WINDOW);
  G_OBJECT_CLASS (guichet_preferences_window_parent_class)->dispose (object);
}

static void
guichet_preferences_window_class_init (GuichetPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_preferences_window_dispose;

  g_type_ensure (GUICHET_TYPE_LINE_CHOOSER);
  g_type_ensure (GUICHET_TYPE_USER_ROW);
  g_type_ensure (GUICHET_TYPE_WATCHING_PAGE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, line_chooser);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, user_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, intercom);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, country);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, confirm);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, watching_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, never_offer);
  gtk_widget_class_bind_template_child (widget_class, GuichetPreferencesWindow, never_ask);
  gtk_widget_class_bind_template_callback (widget_class, country_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_preferences_window_init (GuichetPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->number_rows = g_ptr_array_new ();
  fill_countries (self);
}

/**
 * guichet_preferences_window_new:
 * @parent: (nullable): the window it stands over
 * @session: whose settings and lines
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GuichetPreferencesWindow *
guichet_preferences_window_new (GtkWindow *parent, GuichetSession *session)
{
  GuichetPreferencesWindow *self =
      g_object_new (GUICHET_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  int width = 0, height = 0;

  /* Not wider than the window it stands over: that one was made to fit the screen. */
  if (parent != NULL)
    gtk_window_get_default_size (parent, &width, &height);
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width, MIN_WIDTH, MAX_WIDTH), HEIGHT);
  guichet_line_chooser_set_session (self->line_chooser, session);
  guichet_user_row_set_session (self->user_row, session);
  self->settings = g_object_ref (guichet_session_get_settings (session));
  guichet_watching_page_set_settings (self->watching_page, self->settings);
  bind_settings (self);
  return self;
}
