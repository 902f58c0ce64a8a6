/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-page.c: one domain name: who is who for it in one picture, what is under way, when
 * it ends. Changes nothing itself: its buttons are actions of the application.
 */
#include "config.h"

#include "guichet-domain-page.h"

#include <glib/gi18n-lib.h>

#include "guichet-domain-roles.h"
#include "guichet-domain-task-text.h"
#include "guichet-domain-text.h"

struct _GuichetDomainPage
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkWidget *expiry;
  GtkLabel *expiry_label;
  GtkWidget *lock;
  GtkImage *lock_icon;
  GtkLabel *lock_label;
  GtkWidget *waiting;
  GtkWidget *events;
  GtkWidget *state_row;
  GtkImage *state_icon;
  GtkWidget *operation_row;
  GtkImage *operation_icon;
  GuichetDomainPicture *picture;

  GuichetDomainRoles *roles;    /* (nullable): before there is a desk */
  GuichetDomain *domain;        /* (nullable) */
  GuichetDomainTask *operation; /* (nullable): that is followed */
};

G_DEFINE_FINAL_TYPE (GuichetDomainPage, guichet_domain_page, ADW_TYPE_BIN)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
refresh_expiry (GuichetDomainPage *self)
{
  g_autofree char *expiry = guichet_domain_text_expiry (self->domain, get_now ());
  g_autofree char *exact = guichet_domain_text_exact_expiry (self->domain);
  /* Translators: when a domain name ends: “in 12 days”, “yesterday”, a date */
  g_autofree char *text = g_strdup_printf (_("Expiry: %s"), expiry);

  gtk_label_set_label (self->expiry_label, text);
  gtk_widget_set_visible (self->expiry, *expiry != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->expiry_label), exact);
}

static void
refresh_lock (GuichetDomainPage *self)
{
  const GuichetDomainLock lock = guichet_domain_get_lock (self->domain);
  const char *meaning = guichet_domain_text_explain_lock (lock);
  g_autofree char *text =
      /* Translators: of a transfer lock, what it is and a sentence of what it means */
      g_strdup_printf (C_ ("lock", "%s. %s"), guichet_domain_text_lock (lock), meaning);

  gtk_label_set_label (self->lock_label, text);
  gtk_image_set_from_icon_name (self->lock_icon, guichet_domain_text_lock_icon (lock));
  gtk_widget_set_visible (self->lock, meaning != NULL);
}

static void
refresh_state (GuichetDomainPage *self)
{
  const char *state = guichet_domain_text_state (self->domain);
  const char *meaning = guichet_domain_text_explain_state (self->domain);
  const char *icon = guichet_domain_text_state_icon (self->domain);

  gtk_widget_set_visible (self->state_row, state != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row), state != NULL ? state : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row), meaning != NULL ? meaning : "");
  gtk_image_set_from_icon_name (self->state_icon, icon);
  if (g_str_equal (icon, "dialog-warning-symbolic"))
    gtk_widget_add_css_class (GTK_WIDGET (self->state_icon), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_icon), "warning");
}

static void
refresh_operation (GuichetDomainPage *self)
{
  g_autofree char *title = guichet_domain_text_operation (self->domain);
  g_autofree char *meaning = NULL;

  gtk_widget_set_visible (self->operation_row, self->operation != NULL);
  if (self->operation == NULL)
    return;
  meaning = guichet_domain_task_text_explain (self->operation, get_now ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->operation_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->operation_row), meaning);
  gtk_image_set_from_icon_name (
      self->operation_icon,
      guichet_domain_task_text_state_icon (guichet_domain_task_get_state (self->operation)));
}

static void refresh (GuichetDomainPage *self);

static void
follow_operation (GuichetDomainPage *self, GuichetDomainTask *operation)
{
  if (self->operation == operation)
    return;
  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_func (self->operation, refresh, self);
  g_set_object (&self->operation, operation);
  if (operation != NULL)
    g_signal_connect_object (operation, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
refresh (GuichetDomainPage *self)
{
  if (self->domain == NULL)
    return;
  follow_operation (self, guichet_domain_get_operation (self->domain));
  gtk_label_set_label (self->name, guichet_domain_get_name (self->domain));
  gtk_widget_set_visible (self->waiting, !guichet_domain_is_known (self->domain));
  refresh_expiry (self);
  refresh_lock (self);
  refresh_state (self);
  refresh_operation (self);
  gtk_widget_set_visible (self->events, gtk_widget_get_visible (self->state_row) ||
                                            gtk_widget_get_visible (self->operation_row));
}

static void
show_operation_cb (GuichetDomainPage *self)
{
  if (self->operation != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-operation", "x",
                                guichet_domain_task_get_id (self->operation));
}

/**
 * guichet_domain_page_set_domain:
 * @self: the page
 * @domain: (nullable): what is shown, from now on
 */
void
guichet_domain_page_set_domain (GuichetDomainPage *self, GuichetDomain *domain)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_PAGE (self));
  g_return_if_fail (self->roles != NULL);

  if (self->domain == domain)
    return;
  if (self->domain != NULL)
    g_signal_handlers_disconnect_by_func (self->domain, refresh, self);
  follow_operation (self, NULL);
  g_set_object (&self->domain, domain);
  guichet_domain_roles_set_domain (self->roles, domain);
  if (domain != NULL)
    g_signal_connect_object (domain, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * guichet_domain_page_set_desk:
 * @self: the page
 * @desk: what is shown; set once
 */
void
guichet_domain_page_set_desk (GuichetDomainPage *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->roles == NULL);

  self->roles = guichet_domain_roles_new (self->picture, desk);
}

static void
guichet_domain_page_dispose (GObject *object)
{
  GuichetDomainPage *self = GUICHET_DOMAIN_PAGE (object);

  follow_operation (self, NULL);
  /* It has boxes of the picture. */
  g_clear_object (&self->roles);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DOMAIN_PAGE);
  g_clear_object (&self->domain);
  G_OBJECT_CLASS (guichet_domain_page_parent_class)->dispose (object);
}

static void
guichet_domain_page_class_init (GuichetDomainPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_domain_page_dispose;

  g_type_ensure (GUICHET_TYPE_DOMAIN_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-domain-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, expiry);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, expiry_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, lock);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, lock_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, lock_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, events);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, state_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, operation_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, operation_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPage, picture);
  gtk_widget_class_bind_template_callback (widget_class, show_operation_cb);
}

static void
guichet_domain_page_init (GuichetDomainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
