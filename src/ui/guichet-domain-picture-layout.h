/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-picture-layout.h: puts two sides, and what is between them, side by side where
 * there is room, and one below the other where there is none. For guichet-domain-picture.c alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is on both sides for one role, and what is between them */
typedef struct
{
  GtkWidget *account;
  GtkWidget *registry;
  gboolean is_registry; /* its box is on that side; on the other one is a note */
  GtkWidget *forth;     /* (nullable): in words, and as arrows */
  GtkWidget *forth_arrow;
  GtkWidget *back_arrow;
  GtkWidget *back;
} GuichetDomainPictureRow;

typedef struct
{
  GtkWidget *background; /* of the side; not seen where it is narrow */
  GtkWidget *title;
} GuichetDomainPictureSide;

#define GUICHET_TYPE_DOMAIN_PICTURE_LAYOUT (guichet_domain_picture_layout_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainPictureLayout,
                      guichet_domain_picture_layout,
                      GUICHET,
                      DOMAIN_PICTURE_LAYOUT,
                      GtkLayoutManager)

/* (transfer full): of these children. @rows: copied; those of one side stand together */
GtkLayoutManager *guichet_domain_picture_layout_new (const GuichetDomainPictureSide *accounts,
                                                     const GuichetDomainPictureSide *registry,
                                                     const GuichetDomainPictureRow *rows,
                                                     guint n_rows);

G_END_DECLS
