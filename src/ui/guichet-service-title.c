/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-title.c: a service in the first column: its name and description, under its
 * group; a group folds. Where there is room for one column, all that is known of it.
 */
#include "config.h"

#include "guichet-service-title.h"

#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

/* A number is read as a whole, and its digits are of one width; there is always room for it. */
#define NUMBER_LENGTH 13
/* As wide as the button that folds a group, so that names stand below each other. */
#define BUTTON_WIDTH 30
#define INDENT       24

struct _GuichetServiceTitle
{
  AdwBin parent_instance;

  GtkWidget *fold_button;
  GtkWidget *words;
  GtkLabel *name;
  GtkLabel *description;
  GtkLabel *contacts;

  GuichetServiceShown *shown;
  GuichetService *service; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetServiceTitle, guichet_service_title, ADW_TYPE_BIN)

/**
 * guichet_service_title_dup_description:
 * @self: the title of a service
 *
 * Returns: (transfer full): what stands beside its name, "" if nothing does
 */
char *
guichet_service_title_dup_description (GuichetServiceTitle *self)
{
  return guichet_service_shown_is_compact (self->shown)
             ? guichet_service_text_what (self->service)
             : g_strdup (guichet_service_get_description (self->service));
}

static char *
write_contact (GuichetServiceTitle *self, GuichetContactTypes type)
{
  GuichetServicePending *pending =
      guichet_contacts_desk_get_pending (guichet_service_shown_get_desk (self->shown));
  GuichetContactRequest *request = guichet_service_pending_find (pending, self->service, type);
  g_autofree char *asked = NULL;

  if (request == NULL)
    return guichet_service_text_line (type, guichet_service_get_contact (self->service, type));
  asked = g_strdup_printf ("%s → %s", guichet_contact_request_get_from (request),
                           guichet_contact_request_get_to (request));
  return guichet_service_text_line (type, asked);
}

static void
refresh_contacts (GuichetServiceTitle *self)
{
  g_autofree char *admin = NULL;
  g_autofree char *tech = NULL;
  g_autofree char *billing = NULL;
  g_autofree char *all = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->contacts),
                          guichet_service_shown_is_compact (self->shown));
  if (!guichet_service_shown_is_compact (self->shown))
    return;
  admin = write_contact (self, GUICHET_CONTACT_ADMIN);
  tech = write_contact (self, GUICHET_CONTACT_TECH);
  billing = write_contact (self, GUICHET_CONTACT_BILLING);
  all = g_strdup_printf ("%s\n%s\n%s", admin, tech, billing);
  gtk_label_set_label (self->contacts, all);
}

static void
refresh_fold (GuichetServiceTitle *self)
{
  const char *name = guichet_service_get_name (self->service);
  const gboolean folds = guichet_service_get_kind (self->service) == GUICHET_SERVICE_GROUP &&
                         guichet_service_shown_is_grouped (self->shown) &&
                         !guichet_service_shown_is_filtered (self->shown);
  const gboolean is_folded = guichet_service_shown_is_folded (self->shown, name);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->fold_button, folds);
  if (!folds)
    return;
  /* Translators: %s is a telephony group, whose services are shown or hidden. */
  label = g_strdup_printf (is_folded ? _("Unfold %s") : _("Fold %s"), name);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold_button),
                            is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
refresh_indent (GuichetServiceTitle *self)
{
  const gboolean is_in_group = guichet_service_shown_is_grouped (self->shown) &&
                               guichet_service_get_kind (self->service) != GUICHET_SERVICE_GROUP &&
                               *guichet_service_get_group (self->service) != '\0';
  int margin = gtk_widget_get_visible (self->fold_button) ? 0 : BUTTON_WIDTH;

  if (is_in_group)
    margin += INDENT;
  gtk_widget_set_margin_start (self->words, margin);
}

static void
refresh (GuichetServiceTitle *self)
{
  g_autofree char *description = NULL;
  const char *name = NULL;

  if (self->service == NULL)
    return;
  name = guichet_service_get_name (self->service);
  description = guichet_service_title_dup_description (self);
  gtk_label_set_label (self->name, name);
  gtk_label_set_width_chars (self->name, g_ascii_isdigit (*name) ? NUMBER_LENGTH : -1);
  gtk_label_set_label (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
  refresh_fold (self);
  refresh_indent (self);
  refresh_contacts (self);
}

/* Contacts come by the thousand, and most titles tell none of them. */
static void
service_changed_cb (GuichetServiceTitle *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "description") || g_str_equal (pspec->name, "group"))
    refresh (self);
  else
    refresh_contacts (self);
}

static void
fold_clicked_cb (GuichetServiceTitle *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "services.fold", "s",
                              guichet_service_get_name (self->service));
}

/**
 * guichet_service_title_set_service:
 * @self: the title
 * @service: (nullable): what it shows; %NULL lets go of it
 *
 * Follows @service, and what is shown of services.
 */
void
guichet_service_title_set_service (GuichetServiceTitle *self, GuichetService *service)
{
  g_return_if_fail (GUICHET_IS_SERVICE_TITLE (self));

  if (self->service == service)
    return;
  if (self->service != NULL)
    g_signal_handlers_disconnect_by_func (self->service, service_changed_cb, self);
  g_set_object (&self->service, service);
  if (service == NULL)
    return;
  g_signal_connect_object (service, "notify", G_CALLBACK (service_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

GuichetService *
guichet_service_title_get_service (GuichetServiceTitle *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_TITLE (self), NULL);

  return self->service;
}

static void
guichet_service_title_dispose (GObject *object)
{
  GuichetServiceTitle *self = GUICHET_SERVICE_TITLE (object);

  g_clear_object (&self->service);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_SERVICE_TITLE);
  G_OBJECT_CLASS (guichet_service_title_parent_class)->dispose (object);
}

static void
guichet_service_title_class_init (GuichetServiceTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_service_title_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-service-title.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceTitle, fold_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceTitle, words);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceTitle, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceTitle, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceTitle, contacts);
  gtk_widget_class_bind_template_callback (widget_class, fold_clicked_cb);
}

static void
guichet_service_title_init (GuichetServiceTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_service_title_new:
 * @shown: what is shown of the services
 *
 * Returns: a title of no service yet
 */
GtkWidget *
guichet_service_title_new (GuichetServiceShown *shown)
{
  GuichetServiceTitle *self = g_object_new (GUICHET_TYPE_SERVICE_TITLE, NULL);

  self->shown = g_object_ref (shown);
  g_signal_connect_object (shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
