/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-page.c: one holder of domain names: who, which names, who is likely the same, all
 * that OVHcloud has of it, and what can be done. Changes nothing itself: its buttons are actions of
 * the application.
 */
#include "config.h"

#include "guichet-holder-page.h"

#include "guichet-holder-alike.h"
#include "guichet-holder-text.h"
#include "guichet-holder-values.h"
#include "guichet-tab-stop.h"
#include "guichet-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _GuichetHolderPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkLabel *name;
  GtkLabel *about;
  GtkWidget *no_owner_reason;
  GtkLabel *use;
  GtkWidget *names_box;
  GtkListView *names_list;
  GtkWidget *orphan;
  GuichetHolderAlike *alike;
  GuichetHolderValues *values;

  GuichetHoldersShown *shown;
  GuichetDomainContact *holder; /* (nullable) */
  char *number;                 /* (nullable): of holder, as domain names have it */
  GtkFilter *filter;
  GListModel *names; /* of #GuichetDomain, those of holder */
};

G_DEFINE_FINAL_TYPE (GuichetHolderPage, guichet_holder_page, ADW_TYPE_BIN)

static guint toast_signal;
static guint alike_signal;

/* Its domain names */

static gboolean
holds_cb (gpointer domain, gpointer user_data)
{
  GuichetHolderPage *self = user_data;

  return self->number != NULL && g_str_equal (guichet_domain_get_holder (domain), self->number);
}

static char *
dup_name (GuichetHolderPage *self, guint position)
{
  g_autoptr(GuichetDomain) domain = g_list_model_get_item (self->names, position);

  return domain != NULL ? g_strdup (guichet_domain_get_name (domain)) : NULL;
}

static void
name_activated_cb (GuichetHolderPage *self, guint position)
{
  g_autofree char *name = dup_name (self, position);

  if (name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-domain", "s", name);
}

/* What can be done */

static void
correct_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetHolderPage *self = GUICHET_HOLDER_PAGE (widget);
  g_autofree char *name = dup_name (self, 0);

  gtk_widget_activate_action (widget, "app.correct-holder", "(xs)",
                              guichet_domain_contact_get_id (self->holder),
                              name != NULL ? name : "");
}

static void
change_owner_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetHolderPage *self = GUICHET_HOLDER_PAGE (widget);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->names); i++)
    {
      g_autofree char *name = dup_name (self, i);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  gtk_widget_activate_action (widget, "app.change-owner", "^as", names);
}

static void
all_alike_cb (GuichetHolderPage *self)
{
  g_signal_emit (self, alike_signal, 0);
}

static void
toast_cb (GuichetHolderPage *self, AdwToast *toast)
{
  g_signal_emit (self, toast_signal, 0, toast);
}

/* What is shown */

static void
refresh_names (GuichetHolderPage *self)
{
  g_autofree char *use =
      guichet_holder_text_use (self->holder, guichet_holders_shown_is_counted (self->shown));
  const gboolean is_counted = guichet_holders_shown_is_counted (self->shown);
  gboolean has_names = FALSE;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  has_names = g_list_model_get_n_items (self->names) > 0;
  gtk_label_set_label (self->use, use);
  gtk_widget_set_visible (self->names_box, has_names);
  gtk_widget_set_visible (self->orphan, !has_names && is_counted);
  gtk_widget_set_visible (self->no_owner_reason, !has_names && is_counted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holder.change-owner", has_names);
}

static void
refresh (GuichetHolderPage *self)
{
  g_autofree char *name = NULL;
  g_autofree char *about = NULL;

  if (self->holder == NULL)
    return;
  name = guichet_holder_text_name (self->holder);
  about = guichet_holder_text_about (self->holder);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  refresh_names (self);
  guichet_holder_alike_show (self->alike, self->shown, self->holder);
  guichet_holder_values_show (self->values, self->holder);
}

/**
 * guichet_holder_page_set_holder:
 * @self: the page
 * @holder: (nullable): who is shown
 */
void
guichet_holder_page_set_holder (GuichetHolderPage *self, GuichetDomainContact *holder)
{
  g_return_if_fail (GUICHET_IS_HOLDER_PAGE (self));
  g_return_if_fail (self->shown != NULL);

  if (!g_set_object (&self->holder, holder))
    return;
  g_clear_pointer (&self->number, g_free);
  if (holder != NULL)
    self->number = guichet_holder_text_number (holder);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  refresh (self);
}

static GListModel *
list_names (GuichetHolderPage *self, GListModel *domains)
{
  GtkExpression *name = gtk_property_expression_new (GUICHET_TYPE_DOMAIN, NULL, "name");
  GtkFilterListModel *held =
      gtk_filter_list_model_new (g_object_ref (domains), g_object_ref (self->filter));

  return G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (held), GTK_SORTER (gtk_string_sorter_new (name))));
}

/**
 * guichet_holder_page_set_shown:
 * @self: the page
 * @shown: where the holders are; set once
 * @domains: of the same account
 */
void
guichet_holder_page_set_shown (GuichetHolderPage *self,
                               GuichetHoldersShown *shown,
                               GuichetDomainList *domains)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (GUICHET_IS_HOLDER_PAGE (self));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  self->names = list_names (self, G_LIST_MODEL (domains));
  selection = gtk_no_selection_new (g_object_ref (self->names));
  gtk_list_view_set_model (self->names_list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
guichet_holder_page_dispose (GObject *object)
{
  GuichetHolderPage *self = GUICHET_HOLDER_PAGE (object);

  /* It knows this object; the list models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDER_PAGE);
  g_clear_object (&self->names);
  g_clear_object (&self->filter);
  g_clear_object (&self->holder);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_holder_page_parent_class)->dispose (object);
}

static void
guichet_holder_page_finalize (GObject *object)
{
  g_free (GUICHET_HOLDER_PAGE (object)->number);
  G_OBJECT_CLASS (guichet_holder_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_HOLDER_ALIKE);
  g_type_ensure (GUICHET_TYPE_HOLDER_VALUES);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, about);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, no_owner_reason);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, use);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, names_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, names_list);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, orphan);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, alike);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderPage, values);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_alike_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_holder_page_class_init (GuichetHolderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_holder_page_dispose;
  object_class->finalize = guichet_holder_page_finalize;

  toast_signal = g_signal_new ("toast", GUICHET_TYPE_HOLDER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  alike_signal = g_signal_new ("alike", GUICHET_TYPE_HOLDER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "holder.correct", NULL, correct_cb);
  gtk_widget_class_install_action (widget_class, "holder.change-owner", NULL, change_owner_cb);
  bind_template (widget_class);
}

static void
guichet_holder_page_init (GuichetHolderPage *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (holds_cb, self, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
}
