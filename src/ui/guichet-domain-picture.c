/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-picture.c: who is who for a domain name, in one picture: on one side the accounts
 * of OVHcloud, on the other what stands in the registry, and between them what changes what. Where
 * it is narrow, one below the other.
 */
#include "config.h"

#include "guichet-domain-picture.h"

#include <glib/gi18n-lib.h>

#include "guichet-arrow.h"
#include "guichet-domain-picture-layout.h"

struct _GuichetDomainPicture
{
  GtkWidget parent_instance;

  GtkWidget *accounts_side;
  GtkWidget *registry_side;
  GtkWidget *accounts_title;
  GtkWidget *registry_title;
  GtkWidget *holder;
  GtkWidget *holder_note;
  GtkWidget *admin;
  GtkWidget *admin_forth;
  GtkWidget *admin_back;
  GtkWidget *admin_whois;
  GtkLabel *admin_source;
  GtkWidget *tech;
  GtkWidget *tech_forth;
  GtkWidget *tech_back;
  GtkWidget *tech_whois;
  GtkLabel *tech_source;
  GtkWidget *billing;
  GtkWidget *billing_note;

  GuichetDomainPictureRow rows[GUICHET_DOMAIN_N_WHO];
};

G_DEFINE_FINAL_TYPE (GuichetDomainPicture, guichet_domain_picture, GTK_TYPE_WIDGET)

/**
 * guichet_domain_picture_get_role:
 * @self: the picture
 * @who: one of the four
 *
 * Returns: (transfer none): its box
 */
GuichetDomainRole *
guichet_domain_picture_get_role (GuichetDomainPicture *self, GuichetDomainWho who)
{
  const GuichetDomainPictureRow *row;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_PICTURE (self), NULL);
  g_return_val_if_fail ((guint) who < G_N_ELEMENTS (self->rows), NULL);

  row = &self->rows[who];
  return GUICHET_DOMAIN_ROLE (row->is_registry ? row->registry : row->account);
}

static void
set_source (GtkLabel *label, const char *account)
{
  /* Translators: an account, whose data a registry has */
  g_autofree char *text = g_strdup_printf (_("Filled in from %s"), account);

  gtk_label_set_label (label, *account != '\0' ? text : "…");
}

/**
 * guichet_domain_picture_set_accounts:
 * @self: the picture
 * @admin: the account whose data the administrator contact of the registry has; "" until known
 * @tech: the same of the technical contact
 */
void
guichet_domain_picture_set_accounts (GuichetDomainPicture *self,
                                     const char *admin,
                                     const char *tech)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_PICTURE (self));
  g_return_if_fail (admin != NULL && tech != NULL);

  set_source (self->admin_source, admin);
  set_source (self->tech_source, tech);
}

static void
guichet_domain_picture_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DOMAIN_PICTURE);
  /* The arrows, which no template has. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (guichet_domain_picture_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_DOMAIN_ROLE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-domain-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, accounts_side);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, registry_side);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, accounts_title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, registry_title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, holder);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, holder_note);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_forth);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_back);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_whois);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_source);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_forth);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_back);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_whois);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_source);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, billing);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, billing_note);
}

static void
guichet_domain_picture_class_init (GuichetDomainPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_domain_picture_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

/* (transfer none): no template can say which way it points. */
static GtkWidget *
add_arrow (GuichetDomainPicture *self, gboolean is_back)
{
  GtkWidget *arrow = guichet_arrow_new (is_back, is_back);

  if (is_back)
    gtk_widget_add_css_class (arrow, "dim-label");
  gtk_widget_set_parent (arrow, GTK_WIDGET (self));
  return arrow;
}

static void
guichet_domain_picture_init (GuichetDomainPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows[GUICHET_DOMAIN_WHO_HOLDER] = (GuichetDomainPictureRow){
    .account = self->holder_note,
    .registry = self->holder,
    .is_registry = TRUE,
  };
  self->rows[GUICHET_DOMAIN_WHO_ADMIN] = (GuichetDomainPictureRow){
    .account = self->admin,
    .registry = self->admin_whois,
    .forth = self->admin_forth,
    .back = self->admin_back,
  };
  self->rows[GUICHET_DOMAIN_WHO_TECH] = (GuichetDomainPictureRow){
    .account = self->tech,
    .registry = self->tech_whois,
    .forth = self->tech_forth,
    .back = self->tech_back,
  };
  self->rows[GUICHET_DOMAIN_WHO_BILLING] = (GuichetDomainPictureRow){
    .account = self->billing,
    .registry = self->billing_note,
  };
  for (guint i = GUICHET_DOMAIN_WHO_ADMIN; i <= GUICHET_DOMAIN_WHO_TECH; i++)
    {
      self->rows[i].forth_arrow = add_arrow (self, FALSE);
      self->rows[i].back_arrow = add_arrow (self, TRUE);
    }
  gtk_widget_set_layout_manager (
      GTK_WIDGET (self),
      guichet_domain_picture_layout_new (
          &(GuichetDomainPictureSide){ self->accounts_side, self->accounts_title },
          &(GuichetDomainPictureSide){ self->registry_side, self->registry_title }, self->rows,
          G_N_ELEMENTS (self->rows)));
}
